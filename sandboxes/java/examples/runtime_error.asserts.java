// An AssertionError of its own.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        throw new AssertionError();
    }
}
