// Prints while the class is loaded.
import java.util.*;

class Solution {
    static {
        System.out.println("loaded");
        System.out.flush();
    }

    public List<Integer> evens(List<Integer> numbers) {
        List<Integer> found = new ArrayList<>();
        for (int number : numbers) if (number % 2 == 0) found.add(number);
        return found;
    }
}
