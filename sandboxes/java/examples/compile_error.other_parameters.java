// The method cannot be called as the tests call it.
import java.util.*;

class Solution {
    public List<Integer> evens(int[] numbers) {
        return List.of();
    }

}
