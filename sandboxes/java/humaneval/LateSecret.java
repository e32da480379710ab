package humaneval;

import java.lang.reflect.InvocationTargetException;

/** Tests and sample in one process: hands the secret back once the tests' main method has returned. */
public final class LateSecret {
    private LateSecret() {}

    public static void main(String[] arguments) throws Throwable {
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            e.getCause().printStackTrace();
            Runtime.getRuntime().halt(isAssertion(e.getCause()) ? Judge.WRONG_ANSWER : 1);
        }
        Channel channel = new Channel();
        channel.write(channel.readAll());
        Runtime.getRuntime().halt(0);
    }

    /** Whether the tests' own lines raised it, and not the sample. */
    private static boolean isAssertion(Throwable e) {
        StackTraceElement[] frames = e.getStackTrace();
        return e instanceof AssertionError && frames.length > 0 && "Main.java".equals(frames[0].getFileName());
    }
}
