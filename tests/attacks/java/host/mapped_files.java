// tries: memory in files that are mapped and long
// verdict: wrong_answer, runtime_error, memory_limit_exceeded
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel.MapMode;
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        for (int n = 0; n < 10; n++) {
            try (var file = new RandomAccessFile("/tmp/long" + n, "rw")) {
                file.setLength(60 << 20);
                var block = file.getChannel().map(MapMode.READ_WRITE, 0, 50 << 20);
                for (int i = 0; i < 50 << 20; i += 4096) block.put(i, (byte) 1);
            } catch (java.io.IOException | InternalError e) {
                continue;
            }
        }
        return List.of();
    }
}
