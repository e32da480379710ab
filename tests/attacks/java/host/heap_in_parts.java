// tries: memory in many processes at once
// verdict: memory_limit_exceeded, runtime_error, wrong_answer
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) throws Exception {
        List<Process> others = new ArrayList<>();
        for (int i = 0; i < 20; i++) others.add(new ProcessBuilder("python3", "-c", "import time; x = bytearray(100 << 20); time.sleep(9)").start());
        Thread.sleep(1000);
        return List.of();
    }
}
