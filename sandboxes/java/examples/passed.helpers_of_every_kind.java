// Inner classes, records, enums, interfaces, classes beside it.
import java.util.*;

class Solution {
    enum Kind { EVEN, ODD }

    record Pair(int number, Kind kind) {}

    static class Even implements Test {
        public boolean holds(int number) {
            return number % 2 == 0;
        }
    }

    public List<Integer> evens(List<Integer> numbers) {
        List<Integer> found = new ArrayList<>();
        Test test = new Even();
        for (int number : numbers) {
            Pair pair = new Pair(number, test.holds(number) ? Kind.EVEN : Kind.ODD);
            if (pair.kind() == Kind.EVEN) found.add(pair.number());
        }
        return Helper.copy(found);
    }
}

public interface Test {
    boolean holds(int number);
}

final class Helper {
    static <T> List<T> copy(List<T> list) {
        return new ArrayList<>(list);
    }
}
