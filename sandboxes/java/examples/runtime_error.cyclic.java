// A list that holds itself.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        List found = new ArrayList();
        found.add(found);
        return found;
    }
}
