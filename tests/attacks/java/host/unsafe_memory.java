// tries: memory that no collector knows
// verdict: memory_limit_exceeded, runtime_error
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) throws ReflectiveOperationException {
        var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        var unsafe = (sun.misc.Unsafe) field.get(null);
        while (true) unsafe.setMemory(unsafe.allocateMemory(64 << 20), 64 << 20, (byte) 1);
    }
}
