// Prints without end.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        while (true) System.out.println("even ".repeat(1000));
    }
}
