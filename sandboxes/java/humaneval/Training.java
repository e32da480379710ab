package humaneval;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Problem, sample and tests in one, for build.sh: what it makes the JVM load goes into the archives, and an image whose helpers
 * do not bring values back as they were is not built.
 */
public final class Training implements Bridge {
    @Override
    public Object create() {
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object call(Object solution, Object[] arguments) {
        if (arguments[0] == null) throw new IllegalArgumentException("none");
        if (arguments[0] instanceof ArrayList<?> list) ((List<Object>) list).add("more");
        return arguments[0];
    }

    public static void main(String[] arguments) {
        int solution = Remote.create();
        Map<String, Integer> map = new HashMap<>(Map.of("a", 1, "b", 2));
        for (Object value : List.of(
                1, 2L, 3.0, 4f, 'c', "text \ud800", true, List.of(1, 2), Arrays.asList(1, null), Set.of(5), map, new TreeMap<>(map),
                Optional.of("x"), Optional.empty(), BigInteger.TEN, Collections.emptyList(), Map.of("k", List.of(List.of(0))))) {
            expect(value.equals(Remote.call(solution, value)), value);
        }
        int[][] grid = {{1, 2}, {3}};
        expect(Arrays.deepEquals(grid, (int[][]) Remote.call(solution, (Object) grid)), "int[][]");
        changed(solution);
        raised(solution);
    }

    private static void changed(int solution) {
        List<Object> list = new ArrayList<>(List.of("one"));
        Remote.callInPlace(solution, list);
        expect(list.equals(List.of("one", "more")), list);
    }

    private static void raised(int solution) {
        try {
            Remote.call(solution, (Object) null);
        } catch (IllegalArgumentException e) {
            return;
        }
        throw new AssertionError("nothing was raised");
    }

    private static void expect(boolean condition, Object value) {
        if (!condition) throw new AssertionError(value);
    }

    /** Never called: what solutions commonly use, for the compiler's archive. */
    static String common(List<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        for (int number : numbers) text.append(number % 2 == 0 ? "even" : String.format("%d", number));
        record Pair(int left, String right) {}
        List<Pair> pairs = numbers.stream().filter(n -> n > 0).map(n -> new Pair(n, "x" + n)).collect(Collectors.toList());
        numbers.sort((a, b) -> b - a);
        char[] letters = text.toString().toLowerCase().toCharArray();
        Arrays.sort(letters);
        return switch (new Random(letters.length).nextInt(3)) {
            case 0 -> pairs.toString();
            case 1 -> """
                many
                lines""";
            default -> new String(letters) + Math.max(1, pairs.size()) + Integer.parseInt("1");
        };
    }
}
