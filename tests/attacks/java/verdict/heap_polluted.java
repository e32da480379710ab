// tries: a list of what it is not declared to hold
// verdict: wrong_answer
import java.util.*;

class Solution {
    @SuppressWarnings({"unchecked", "rawtypes"})
    public List<Integer> evens(List<Integer> numbers) {
        List found = new ArrayList();
        for (int number : numbers) if (number % 2 == 0) found.add((long) number);
        found.add(new HashMap<>());
        return found;
    }
}
