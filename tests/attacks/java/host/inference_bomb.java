// tries: types that the compiler never comes to the end of
// verdict: compile_error
import java.util.*;

class Solution {
    static <T> List<? super T> twice(List<? super T> a, List<? super List<? super T>> b) { return a; }
    interface N<Z> {}
    interface M<A, B> {}
    static class C<X> implements N<N<? super C<C<X>>>> {}

    N<? super C<Integer>> endless(C<Integer> c) { return c; }

    public List<Integer> evens(List<Integer> numbers) { return List.of(); }
}
