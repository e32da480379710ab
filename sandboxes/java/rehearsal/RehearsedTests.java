import java.util.*;

// Its tests, as the data set has them.
public class RehearsedTests {
    public static void main(String[] args) {
        Rehearsed s = new Rehearsed();
        List<Boolean> correct = Arrays.asList(
                s.rehearse(new ArrayList<>(Arrays.asList(3, 1, 2))).size() == 5,
                s.rehearse(List.of(1)).get(1).equals(s.rehearse(List.of(2)).get(1)));
        if (correct.contains(false)) throw new AssertionError();
    }
}
