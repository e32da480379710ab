// No list at all.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        return null;
    }
}
