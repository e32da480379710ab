// One array that is too large.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        long[] sieve = new long[Integer.MAX_VALUE / 2];
        return sieve.length > 0 ? List.of() : null;
    }
}
