import java.math.BigInteger;
import java.util.*;
import java.util.function.*;
import java.util.regex.*;
import java.util.stream.*;

// What solutions commonly use; compiled and run by zygotes before they fork: see humaneval/Rehearsal.java. Its name is none
// that a solution has, so that nothing which the compiler might remember of it stands in a solution's way.
class Rehearsed {
    private static final Map<Character, Integer> VALUES = new HashMap<>();

    static {
        VALUES.put('a', 1);
        VALUES.put('b', 2);
    }

    enum Kind { ODD, EVEN }

    interface Shape {
        double area();
    }

    record Pair(int left, String right) implements Shape {
        public double area() {
            return left * 1.5;
        }
    }

    static class Node<T extends Comparable<T>> {
        T value;
        Node<T> next;

        Node(T value) {
            this.value = value;
        }
    }

    /** All of it. */
    public List<String> rehearse(List<Integer> numbers) {
        List<String> results = new ArrayList<>();
        results.add(numbers(new ArrayList<>(numbers)).toString());
        results.add(text("Some text, with 12 numbers (and brackets)") + " " + gcd(12, 18));
        results.add(streams(numbers));
        results.add(collections(numbers).map(String::valueOf).orElse("none"));
        results.add(control(numbers.size()) + String.format("%.2f %d %s", 1.5, 2, "x") + Arrays.deepToString(grid(3)));
        return results;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private List<Object> numbers(List<Integer> numbers) {
        int sum = 0, product = 1;
        long big = 1L << 40;
        double mean = 0.0;
        boolean sorted = true;
        for (int i = 0; i < numbers.size(); i++) {
            sum += numbers.get(i);
            product *= numbers.get(i);
            mean += (double) numbers.get(i) / numbers.size();
            if (i > 0 && numbers.get(i) < numbers.get(i - 1)) sorted = false;
        }
        for (Integer number : numbers) {
            big = Math.max(big, number) + Math.abs(-number) + (long) Math.pow(number, 2) + Math.round(Math.sqrt(number));
        }
        Collections.sort(numbers);
        Collections.reverse(numbers);
        numbers.sort((a, b) -> a - b);
        numbers.add(0, Integer.parseInt("12") + Integer.MAX_VALUE % 7);
        numbers.remove(0);
        BigInteger large = BigInteger.valueOf(sum).multiply(BigInteger.TEN).add(BigInteger.ONE);
        return Arrays.asList(sum, product, big, mean, sorted, large, Integer.toBinaryString(sum), Math.floor(mean), Math.ceil(mean));
    }

    private String text(String text) {
        StringBuilder built = new StringBuilder();
        Map<Character, Integer> counts = new TreeMap<>();
        for (char letter : text.toCharArray()) {
            counts.put(letter, counts.getOrDefault(letter, 0) + 1);
            if (Character.isUpperCase(letter)) built.append(Character.toLowerCase(letter));
            else if (Character.isDigit(letter)) built.append(letter - '0');
            else if (Character.isLetter(letter)) built.append((char) (letter ^ 32));
            else built.append(letter);
        }
        for (String word : text.trim().split("\\s+")) built.insert(0, word.charAt(0)).append(word.substring(1)).append(',');
        Matcher matcher = Pattern.compile("(\\w+), (\\w+)").matcher(text);
        if (matcher.find()) built.append(matcher.group(1));
        built.append(text.replaceAll("[aeiou]", "").replace("t", "T").indexOf('T')).append(text.contains("with"));
        built.append(text.toUpperCase().equals(text) ? "upper" : text.isEmpty() ? "" : text.startsWith("S"));
        return built.reverse() + ": " + counts + String.join("-", List.of("a", "b")) + text.chars().filter(c -> c == 'e').count();
    }

    private String streams(List<Integer> numbers) {
        List<Integer> even = numbers.stream().filter(n -> n % 2 == 0).map(n -> n * n).collect(Collectors.toList());
        int sum = numbers.stream().mapToInt(Integer::intValue).sum() + IntStream.rangeClosed(1, 5).reduce(1, (a, b) -> a * b);
        String joined = even.stream().sorted(Comparator.reverseOrder()).map(Object::toString).collect(Collectors.joining(" "));
        Map<Boolean, List<Integer>> parts = numbers.stream().collect(Collectors.groupingBy(n -> n > 1));
        boolean any = numbers.stream().anyMatch(n -> n > 2) && numbers.stream().allMatch(n -> n > 0);
        int[] array = numbers.stream().mapToInt(i -> i).toArray();
        Arrays.sort(array);
        return joined + sum + parts + any + Arrays.toString(array) + Arrays.stream(array).boxed().toList() + Arrays.stream(array).max();
    }

    private Optional<Integer> collections(List<Integer> numbers) {
        Set<Integer> seen = new HashSet<>(numbers), ordered = new TreeSet<>(seen);
        Deque<Integer> stack = new ArrayDeque<>();
        Queue<Integer> queue = new PriorityQueue<>(Comparator.comparing(n -> -n));
        Stack<Character> brackets = new Stack<>();
        LinkedList<Node<Integer>> nodes = new LinkedList<>();
        for (int number : ordered) {
            stack.push(number);
            queue.offer(number);
            brackets.push('(');
            nodes.add(new Node<>(number));
        }
        while (!stack.isEmpty() && !brackets.isEmpty()) seen.remove(stack.pop() + brackets.pop() + nodes.getFirst().value);
        Map<String, List<Integer>> map = new LinkedHashMap<>();
        for (Integer number : queue) map.computeIfAbsent("k" + number % 2, k -> new ArrayList<>()).add(number);
        for (Map.Entry<String, List<Integer>> entry : map.entrySet()) entry.getValue().add(entry.getKey().length());
        Iterator<Integer> iterator = seen.iterator();
        if (iterator.hasNext() && Collections.max(numbers) < 0) return Optional.empty();
        return Optional.of(Collections.min(numbers) + map.size());
    }

    private String control(int count) {
        Kind kind = count % 2 == 0 ? Kind.EVEN : Kind.ODD;
        Shape shape = new Pair(count, "right");
        Function<Integer, Integer> twice = x -> 2 * x;
        BiFunction<Integer, Integer, Integer> add = Integer::sum;
        Supplier<String> lazy = () -> "lazy" + kind;
        do {
            count--;
            if (count == 1) continue;
            if (count < -10) break;
        } while (count > 0);
        switch (count) {
            case 0:
                count = twice.apply(add.apply(1, 2));
                break;
            default:
                count++;
        }
        String name = switch (kind) {
            case ODD -> "odd";
            case EVEN -> "even";
        };
        try {
            if (shape instanceof Pair pair && pair.left() > 100) throw new IllegalArgumentException("large: " + pair);
            return name + shape.area() + lazy.get() + VALUES.get('a');
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return e.getMessage();
        } finally {
            count = 0;
        }
    }

    private int[][] grid(int size) {
        int[][] grid = new int[size][size];
        for (int i = 0; i < size; ++i) {
            for (int j = 0; j < grid[i].length; ++j) grid[i][j] = i == j ? 1 : i * j | 4 & ~j >> 1;
        }
        return grid;
    }
}
