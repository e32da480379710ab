// A text that doubles.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        String text = "even";
        while (true) text += text;
    }
}
