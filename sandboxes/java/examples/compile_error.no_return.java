// Falls off the end.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        numbers.size();
    }
}
