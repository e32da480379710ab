// A bracket is missing.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        return numbers.stream(.toList();
    }
}
