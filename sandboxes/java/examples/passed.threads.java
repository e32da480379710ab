// Parallel streams and a pool that is never shut down.
import java.util.*;
import java.util.concurrent.*;
import java.util.stream.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            return pool.submit(() -> numbers.parallelStream().filter(n -> n % 2 == 0).collect(Collectors.toList())).get();
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
