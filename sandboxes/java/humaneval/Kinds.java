package humaneval;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which collections there are on the wire. What a program can tell apart arrives as the same kind (one can add to an
 * ArrayList, only set in Arrays.asList, change nothing in List.of); any other class of a list, set or map, a sample's own
 * too, becomes the plainest kind with the same content.
 */
final class Kinds {
    static final char GROWABLE = 'L', FIXED = 'F', IMMUTABLE = 'I', LINKED = 'K', DEQUE = 'Q';
    static final char HASH_SET = 'H', ORDERED_SET = 'J', TREE_SET = 'T', IMMUTABLE_SET = 'G';
    static final char HASH_MAP = 'm', ORDERED_MAP = 'M', TREE_MAP = 't', IMMUTABLE_MAP = 'n';
    static final String COLLECTIONS = "LFIKQHJTG", MAPS = "mMtn";

    private static final Class<?> FIXED_CLASS = Arrays.asList().getClass();
    private static final Map<String, Class<?>> COMPONENTS = new HashMap<>();

    static {
        for (Class<?> c : new Class<?>[] {
            boolean.class, byte.class, char.class, short.class, int.class, long.class, float.class, double.class,
            Boolean.class, Byte.class, Character.class, Short.class, Integer.class, Long.class, Float.class, Double.class,
            String.class, CharSequence.class, Object.class, Number.class, Comparable.class, BigInteger.class, BigDecimal.class,
            List.class, ArrayList.class, LinkedList.class, Collection.class, Deque.class, ArrayDeque.class,
            Set.class, HashSet.class, LinkedHashSet.class, TreeSet.class, Map.class, HashMap.class, LinkedHashMap.class,
            TreeMap.class, Map.Entry.class, Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class,
        }) COMPONENTS.put(c.getName(), c);
    }

    static char of(Collection<?> c) {
        if (isImmutable(c)) return c instanceof Set ? IMMUTABLE_SET : IMMUTABLE;
        if (c instanceof Set) return c.getClass() == HashSet.class ? HASH_SET : isNatural(c) ? TREE_SET : ORDERED_SET;
        if (c.getClass() == FIXED_CLASS) return FIXED;
        return c.getClass() == LinkedList.class ? LINKED : c instanceof List ? GROWABLE : DEQUE;
    }

    static char of(Map<?, ?> m) {
        if (isImmutable(m)) return IMMUTABLE_MAP;
        return m.getClass() == HashMap.class ? HASH_MAP : isNatural(m) ? TREE_MAP : ORDERED_MAP;
    }

    private static boolean isImmutable(Object x) {
        String name = x.getClass().getName();
        return name.startsWith("java.util.ImmutableCollections$") || name.startsWith("java.util.Collections$Unmodifiable")
                || name.startsWith("java.util.Collections$Empty") || name.startsWith("java.util.Collections$Singleton")
                || name.equals("java.util.Collections$CopiesList");
    }

    /** Sorted without a comparator: one of the sample's own cannot travel, its order can. */
    private static boolean isNatural(Object x) {
        return x.getClass() == TreeSet.class && ((TreeSet<?>) x).comparator() == null
                || x.getClass() == TreeMap.class && ((TreeMap<?, ?>) x).comparator() == null;
    }

    static Collection<?> collection(char kind, Object[] items) {
        List<Object> list = Arrays.asList(items);
        return switch (kind) {
            case FIXED -> list;
            case IMMUTABLE -> hasNull(items) ? Collections.unmodifiableList(list) : List.of(items);
            case LINKED -> new LinkedList<>(list);
            case DEQUE -> new ArrayDeque<>(list);
            case HASH_SET -> new HashSet<>(list);
            case TREE_SET -> new TreeSet<>(list);
            case ORDERED_SET -> new LinkedHashSet<>(list);
            case IMMUTABLE_SET -> hasNull(items) ? Collections.unmodifiableSet(new LinkedHashSet<>(list)) : Set.copyOf(list);
            default -> new ArrayList<>(list);
        };
    }

    static Map<Object, Object> map(char kind, Object[] keys, Object[] values) {
        Map<Object, Object> map = kind == HASH_MAP ? new HashMap<>() : kind == TREE_MAP ? new TreeMap<>() : new LinkedHashMap<>();
        for (int i = 0; i < keys.length; i++) map.put(keys[i], values[i]);
        if (kind != IMMUTABLE_MAP) return map;
        return hasNull(keys) || hasNull(values) ? Collections.unmodifiableMap(map) : Map.copyOf(map);
    }

    private static boolean hasNull(Object[] items) {
        for (Object item : items) if (item == null) return true;
        return false;
    }

    /** The name of an array's innermost class behind one '[' a dimension; null where it is a class of the sample's. */
    static String describe(Class<?> component) {
        String prefix = "";
        for (; component.isArray(); component = component.getComponentType()) prefix += "[";
        return COMPONENTS.get(component.getName()) == component ? prefix + component.getName() : null;
    }

    static Class<?> component(String description) throws MalformedException {
        String name = description.replace("[", "");
        Class<?> component = COMPONENTS.get(name);
        if (component == null || description.length() - name.length() > 8) throw new MalformedException("an array of " + description);
        for (int i = description.length() - name.length(); i > 0; i--) component = component.arrayType();
        return component;
    }
}
