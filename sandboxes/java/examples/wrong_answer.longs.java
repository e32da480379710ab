// The right numbers as objects of another class.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        List found = new ArrayList();
        for (int number : numbers) if (number % 2 == 0) found.add((long) number);
        return found;
    }
}
