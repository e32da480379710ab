// The method without its class, and a helper behind it.
public List<Integer> evens(List<Integer> numbers) {
    List<Integer> found = new ArrayList<>();
    for (int number : numbers) if (halves(number)) found.add(number);
    return found;
}

private static boolean halves(int number) {
    return number % 2 == 0;
}
