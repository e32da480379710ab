// tries: classes of many loaders
// verdict: time_limit_exceeded, wrong_answer, memory_limit_exceeded, runtime_error
import java.lang.reflect.Proxy;
import java.util.*;

class Solution {
    public List<Integer> evens(List<Integer> numbers) {
        List<Object> kept = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            ClassLoader loader = new ClassLoader(Solution.class.getClassLoader()) {};
            kept.add(Proxy.newProxyInstance(loader, new Class<?>[] {List.class}, (self, method, arguments) -> null));
        }
        return List.of();
    }
}
