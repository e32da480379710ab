// Throws and catches exceptions of its own.
import java.util.*;

class Solution {
    static class Done extends RuntimeException {
        final List<Integer> result;

        Done(List<Integer> result) {
            this.result = result;
        }
    }

    public List<Integer> evens(List<Integer> numbers) {
        List<Integer> found = new ArrayList<>();
        for (int number : numbers) if (number % 2 == 0) found.add(number);
        try {
            throw new Done(found);
        } catch (Done done) {
            return done.result;
        }
    }
}
