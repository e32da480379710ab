// A main class of its own, as whole programs have it.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        List<Integer> found = new ArrayList<>();
        for (int number : numbers) if (number % 2 == 0) found.add(number);
        return found;
    }
}

public class Main {
    public static void main(String[] args) {
        System.exit(new Solution().evens(List.of(1, 2)).size());
    }
}
