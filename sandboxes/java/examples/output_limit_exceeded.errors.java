// The same on the other stream.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        while (true) System.err.println("odd ".repeat(1000));
    }
}
