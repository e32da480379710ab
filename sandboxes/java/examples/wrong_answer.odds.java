// The odd ones.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        List<Integer> found = new ArrayList<>();
        for (int number : numbers) if (number % 2 != 0) found.add(number);
        return found;
    }
}
