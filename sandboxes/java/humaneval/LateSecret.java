package humaneval;

import java.lang.reflect.InvocationTargetException;

/** Tests and sample in one process: hands the secret back once the tests' main method has returned. */
public final class LateSecret {
    private LateSecret() {}

    public static void main(String[] arguments) throws Throwable {
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } catch (InvocationTargetException e) {
            // At the top of the page, without our own frames.
            e.getCause().printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        Channel channel = new Channel();
        channel.write(channel.readAll());
        Runtime.getRuntime().halt(0);
    }
}
