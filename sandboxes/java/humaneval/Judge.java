package humaneval;

import java.lang.reflect.InvocationTargetException;

/** The judge's process: runs the tests' main method and ends with the exit code that says what they saw. */
public final class Judge {
    static final int WRONG_ANSWER = 41, SAMPLE_RAISED = 42, SAMPLE_ENDED = 43, BAD_FRAME = 44;

    private Judge() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        // Outside of the try: without the tests' class the judge is broken, and the exit code says so.
        var tests = Class.forName(arguments[0], false, Judge.class.getClassLoader()).getMethod("main", String[].class);
        tests.setAccessible(true);
        try {
            tests.invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            throw end(e.getCause());
        } catch (Throwable e) {
            throw end(e);
        }
        end(0, "");
    }

    private static RuntimeException end(Throwable e) {
        // What the sample raised may come wrapped: by a static initialiser, by a test's own code.
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause == Raised.last) return end(SAMPLE_RAISED, "the sample raised " + cause);
        }
        if (e instanceof OutOfMemoryError) return end(BAD_FRAME, "the sample's answers are too large: " + e);
        return end(WRONG_ANSWER, (e instanceof AssertionError ? "assertion failed: " : "the test ended with ") + e + place(e));
    }

    private static String place(Throwable e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if ("Main.java".equals(frame.getFileName())) return " at line " + frame.getLineNumber();
        }
        return "";
    }

    /** Does not return; declared as it is so that callers can `throw` it. */
    static RuntimeException end(int exitCode, String why) {
        if (!why.isEmpty()) System.err.println(why);
        Runtime.getRuntime().halt(exitCode);
        return new IllegalStateException();
    }
}
