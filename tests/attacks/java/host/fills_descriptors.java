// tries: all descriptors and all that pipes can hold
// verdict: wrong_answer, runtime_error, memory_limit_exceeded
import java.nio.ByteBuffer;
import java.nio.channels.*;
import java.util.*;

class Solution {
    static final List<Pipe> HELD = new ArrayList<>();

    public List<Integer> evens(List<Integer> numbers) {
        try {
            while (true) {
                Pipe pipe = Pipe.open();
                pipe.sink().configureBlocking(false);
                while (pipe.sink().write(ByteBuffer.allocate(1 << 16)) > 0) continue;
                HELD.add(pipe);
            }
        } catch (java.io.IOException e) {
            return List.of();
        }
    }
}
