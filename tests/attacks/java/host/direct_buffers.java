// tries: memory outside of the heap
// verdict: memory_limit_exceeded, runtime_error
import java.nio.ByteBuffer;
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        List<ByteBuffer> held = new ArrayList<>();
        while (true) {
            ByteBuffer block = ByteBuffer.allocateDirect(64 << 20);
            for (int i = 0; i < block.capacity(); i += 4096) block.put(i, (byte) 1);
            held.add(block);
        }
    }
}
