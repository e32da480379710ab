// tries: to send itself SIGKILL
// verdict: runtime_error
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -9 " + ProcessHandle.current().pid()).start().waitFor();
            Thread.sleep(5000);
        } catch (Exception e) {
            System.err.println(e);
        }
        return List.of();
    }
}
