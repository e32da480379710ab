// An exception that has to be declared.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        throw new Exception("even");
    }
}
