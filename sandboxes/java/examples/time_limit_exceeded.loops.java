// Never ends.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        while (true) numbers.size();
    }
}
