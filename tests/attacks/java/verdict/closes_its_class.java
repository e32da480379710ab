// tries: the end of its class in an escape, and a class behind it
// verdict: wrong_answer, compile_error, runtime_error
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) { return List.of(); }
\u007d
class Main \u007b
    public static void main(String[] a) { System.exit(0); }
}
