// tries: to end the process at once while the class is loaded
// verdict: runtime_error
import java.util.*;

class Solution {
    static {
        Runtime.getRuntime().halt(0);
    }

    public List<Integer> evens(List<Integer> numbers) {
        List<Integer> found = new ArrayList<>();
        for (int number : numbers) if (number % 2 == 0) found.add(number);
        return found;
    }
}
