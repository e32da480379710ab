// tries: memory that only its exception says is gone
// verdict: memory_limit_exceeded, runtime_error
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        throw new OutOfMemoryError("passed");
    }
}
