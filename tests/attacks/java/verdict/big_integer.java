// tries: a number that is right in its lower half
// verdict: wrong_answer
// problem: Java/1
import java.math.BigInteger;
import java.util.*;

class Solution {
    public BigInteger sum(List<Integer> numbers) {
        long sum = 0;
        for (int number : numbers) sum += number;
        return BigInteger.ONE.shiftLeft(64).add(BigInteger.valueOf(sum));
    }
}
