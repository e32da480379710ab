// Each time another kind of list with the same content.
import java.util.*;

class Solution {
    private int calls;

    public List<Integer> evens(List<Integer> numbers) {
        List<Integer> found = new ArrayList<>();
        for (int number : numbers) if (number % 2 == 0) found.add(number);
        switch (calls++ % 4) {
            case 0: return new LinkedList<>(found);
            case 1: return Collections.unmodifiableList(found);
            case 2: return found.stream().toList();
            default: return new AbstractList<Integer>() {
                public Integer get(int i) { return found.get(i); }
                public int size() { return found.size(); }
            };
        }
    }
}
