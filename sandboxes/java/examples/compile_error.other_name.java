// The asked-for method is not there.
import java.util.*;

class Solution {
    public List<Integer> even(List<Integer> numbers) {
        return numbers;
    }

}
