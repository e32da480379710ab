// tries: a number that is right when its fraction is cut off
// verdict: wrong_answer
// problem: Java/1
import java.math.BigDecimal;
import java.util.*;

class Solution {
    public BigDecimal sum(List<Integer> numbers) {
        long sum = 0;
        for (int number : numbers) sum += number;
        return new BigDecimal(sum).add(new BigDecimal(sum < 0 ? "-0.5" : "0.5"));
    }
}
