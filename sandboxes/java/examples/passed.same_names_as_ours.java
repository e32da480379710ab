// Classes with names that the harness uses itself.
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        return new Judge().found(numbers);
    }
}

class Judge {
    List<Integer> found(List<Integer> numbers) {
        return new Server().call(numbers);
    }
}

class Server {
    List<Integer> call(List<Integer> numbers) {
        numbers = new ArrayList<>(numbers);
        numbers.removeIf(n -> n % 2 != 0);
        return numbers;
    }
}
