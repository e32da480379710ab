// Uses the helper method that the prompt gives and does not state it again.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        List<Integer> found = new ArrayList<>();
        for (int number : numbers) if (isEven(number)) found.add(number);
        return found;
    }
}
