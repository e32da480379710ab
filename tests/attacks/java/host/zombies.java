// tries: children that are stopped or already dead
// verdict: wrong_answer
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) throws Exception {
        String script = """
            import os, signal
            for n in range(40):
                if os.fork() == 0:
                    os.setsid()
                    if n % 2:
                        os.kill(os.getpid(), signal.SIGSTOP)
                    os._exit(0)
            """;
        new ProcessBuilder("python3", "-c", script).start().waitFor();
        return List.of();
    }
}
