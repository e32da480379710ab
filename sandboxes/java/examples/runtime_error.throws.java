// Fails for the empty list.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        int first = numbers.get(0);
        List<Integer> found = new ArrayList<>();
        for (int number : numbers) if (number % 2 == 0) found.add(number);
        return found;
    }
}
