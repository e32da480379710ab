// The class cannot be loaded.
import java.util.*;

class Solution {
    static int broken = Integer.parseInt("none");

    public List<Integer> evens(List<Integer> numbers) {
        List<Integer> found = new ArrayList<>();
        for (int number : numbers) if (number % 2 == 0) found.add(number);
        return found;
    }
}
