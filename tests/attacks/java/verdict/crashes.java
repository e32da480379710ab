// tries: a crash of the virtual machine
// verdict: runtime_error
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) throws ReflectiveOperationException {
        var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        ((sun.misc.Unsafe) field.get(null)).putLong(8, 0);
        return List.of(2, 4);
    }
}
