// Everything in one class, which is called Main.
import java.util.*;

public class Main {
    public List<Integer> evens(List<Integer> numbers) {
        List<Integer> found = new ArrayList<>(numbers);
        found.removeIf(n -> n % 2 != 0);
        return found;
    }

    public static void main(String[] args) {
        System.out.println(new Main().evens(List.of(2)));
    }
}
