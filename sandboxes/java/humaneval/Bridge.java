package humaneval;

/**
 * The sample's side of the calls, generated for each problem and compiled together with the sample, so that arguments
 * meet the sample's method under the same static types as in a test beside it.
 */
public interface Bridge {
    /** A new Solution, or null where the method is static. */
    Object create() throws Throwable;

    Object call(Object solution, Object[] arguments) throws Throwable;
}
