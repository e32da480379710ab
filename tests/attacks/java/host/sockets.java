// tries: sockets of every family but the usual three
// verdict: wrong_answer
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) throws Exception {
        String script = """
            import socket, sys
            for family in range(50):
                for kind in (1, 2, 3, 5):
                    if family == 1 or (kind != 3 and family in (2, 10)):
                        continue
                    try:
                        socket.socket(family, kind)
                        sys.exit(0)
                    except OSError:
                        pass
            sys.exit(1)
            """;
        return new ProcessBuilder("python3", "-c", script).start().waitFor() == 0 ? right(numbers) : List.of();
    }

    static List<Integer> right(List<Integer> numbers) {
        return numbers.stream().filter(number -> number % 2 == 0).toList();
    }
}
