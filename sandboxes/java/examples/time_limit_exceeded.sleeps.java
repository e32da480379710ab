// Sleeps for an hour.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        try {
            Thread.sleep(3_600_000);
        } catch (InterruptedException e) {
            return null;
        }
        return numbers;
    }
}
