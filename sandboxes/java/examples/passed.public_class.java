// A public class in a package of its own.
package org.example.numbers;

import java.util.List;
import java.util.stream.Collectors;

public class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        return numbers.stream().filter(n -> n % 2 == 0).collect(Collectors.toList());
    }
}
