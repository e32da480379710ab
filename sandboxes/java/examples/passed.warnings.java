// Raw types, unchecked casts, a deprecated constructor.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        List found = new ArrayList();
        for (Object number : numbers) if (((Integer) number).intValue() % 2 == 0) found.add(new Integer((Integer) number));
        return (List<Integer>) found;
    }
}
