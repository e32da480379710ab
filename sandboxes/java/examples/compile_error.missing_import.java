// Collectors without its import.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        return numbers.stream().filter(n -> n % 2 == 0).collect(Collectors.toList());
    }
}
