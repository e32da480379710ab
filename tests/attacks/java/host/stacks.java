// tries: memory on the stacks of many threads
// verdict: wrong_answer, memory_limit_exceeded, runtime_error
import java.util.*;

class Solution {
    static int deeper(int n) { return n == 0 ? 0 : deeper(n - 1) + 1; }

    public List<Integer> evens(List<Integer> numbers) throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            Thread thread = new Thread(null, () -> {
                try {
                    deeper(300_000);
                    Thread.sleep(60_000);
                } catch (InterruptedException | StackOverflowError e) {
                    return;
                }
            }, "deep", 1L << 30);
            thread.setDaemon(true);
            thread.start();
        }
        Thread.sleep(500);
        return List.of();
    }
}
