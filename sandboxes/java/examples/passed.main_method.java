// A main method inside of the class.
import java.util.*;

class Solution {
    public static void main(String[] args) {
        System.out.println(new Solution().evens(Arrays.asList(1, 2)));
    }

    public List<Integer> evens(List<Integer> numbers) {
        List<Integer> found = new ArrayList<>();
        for (int number : numbers) if (number % 2 == 0) found.add(number);
        return found;
    }
}
