package humaneval;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Changes that the sample made to an argument, made to the test's own object. */
final class InPlace {
    private InPlace() {}

    /** Gives `old` the content of `fresh`; returns `old`, or `fresh` where `old` is of another kind. */
    static Object update(Object old, Object fresh) {
        if (old == null || fresh == null || !sameKind(old, fresh)) return fresh;
        if (old.getClass().isArray()) return array(old, fresh);
        if (old instanceof List<?>) return list(old, fresh);
        if (old instanceof Collection<?>) return collection(old, fresh);
        if (old instanceof Map<?, ?>) return map(old, fresh);
        return fresh;
    }

    private static boolean sameKind(Object old, Object fresh) {
        if (old.getClass().isArray()) return old.getClass() == fresh.getClass() && Array.getLength(old) == Array.getLength(fresh);
        if (old instanceof Map<?, ?> a) return fresh instanceof Map<?, ?> b && Kinds.of(a) == Kinds.of(b);
        if (old instanceof Collection<?> a) return fresh instanceof Collection<?> b && Kinds.of(a) == Kinds.of(b);
        return false;
    }

    private static Object array(Object old, Object fresh) {
        for (int i = 0; i < Array.getLength(old); i++) Array.set(old, i, update(Array.get(old, i), Array.get(fresh, i)));
        return old;
    }

    @SuppressWarnings("unchecked")
    private static Object list(Object old, Object fresh) {
        List<Object> to = (List<Object>) old, from = (List<Object>) fresh;
        boolean growable = Kinds.of(to) != Kinds.FIXED && Kinds.of(to) != Kinds.IMMUTABLE;
        while (growable && to.size() > from.size()) to.remove(to.size() - 1);
        for (int i = 0; i < from.size(); i++) {
            if (i == to.size()) to.add(from.get(i));
            else if (Kinds.of(to) == Kinds.IMMUTABLE) update(to.get(i), from.get(i));
            else to.set(i, update(to.get(i), from.get(i)));
        }
        return to;
    }

    @SuppressWarnings("unchecked")
    private static Object collection(Object old, Object fresh) {
        Collection<Object> to = (Collection<Object>) old;
        if (Kinds.of(to) == Kinds.IMMUTABLE_SET) return to;
        to.clear();
        to.addAll((Collection<Object>) fresh);
        return to;
    }

    @SuppressWarnings("unchecked")
    private static Object map(Object old, Object fresh) {
        Map<Object, Object> to = (Map<Object, Object>) old, from = (Map<Object, Object>) fresh;
        if (Kinds.of(to) == Kinds.IMMUTABLE_MAP) return to;
        to.keySet().retainAll(from.keySet());
        for (Map.Entry<Object, Object> e : from.entrySet()) to.put(e.getKey(), update(to.get(e.getKey()), e.getValue()));
        return to;
    }
}
