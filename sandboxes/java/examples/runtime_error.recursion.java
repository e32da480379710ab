// Recurses without end.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        return evens(numbers);
    }
}
