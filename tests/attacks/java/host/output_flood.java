// tries: output from many threads
// verdict: output_limit_exceeded
import java.io.*;
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) throws Exception {
        byte[] block = new byte[1 << 16];
        byte[] odd = {(byte) 0xff, (byte) 0xfe, 0, 0x1b, '[', '2', 'J', '\n', (byte) 0xed, (byte) 0xa0, (byte) 0x80};
        for (int i = 0; i < block.length; i++) block[i] = odd[i % odd.length];
        for (int n = 0; n < 10; n++) {
            var out = new FileOutputStream(n % 2 == 0 ? FileDescriptor.out : FileDescriptor.err);
            new Thread(() -> {
                try {
                    while (true) out.write(block);
                } catch (IOException e) {
                    Runtime.getRuntime().halt(0);
                }
            }).start();
        }
        Thread.sleep(60_000);
        return List.of();
    }
}
