// tries: to sleep, and its children with it
// verdict: time_limit_exceeded
// slow: the limit of wall time, twice
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) throws Exception {
        for (int i = 0; i < 5; i++) new ProcessBuilder("sh", "-c", "trap '' 1 2 3 15; setsid sleep 600").start();
        Thread.sleep(600_000);
        return List.of();
    }
}
