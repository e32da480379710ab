// Recurses 50,000 levels deep.
import java.util.*;

class Solution {
    int down(int levels) {
        return levels == 0 ? 0 : down(levels - 1);
    }

    public List<Integer> evens(List<Integer> numbers) {
        return numbers.isEmpty() || down(50_000) != 0 ? List.of() : numbers.stream().filter(n -> n % 2 == 0).toList();
    }
}
