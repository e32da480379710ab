// A class List of its own, which no list of the tests is.


class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        return null;
    }
}

class List<T> {}
