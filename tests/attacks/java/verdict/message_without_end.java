// tries: an exception with a message of megabytes and causes in a circle
// verdict: runtime_error, output_limit_exceeded
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        var one = new IllegalStateException("passed\n".repeat(1 << 17));
        one.initCause(new RuntimeException(one));
        throw one;
    }
}
