package humaneval;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A process that forks, see sandboxes/agent/zygotes.py: each fork goes on as the `java` or `javac` command that is ordered.
 *
 * Nothing may be drawn by chance before the fork: all forks would have it.
 */
public final class Zygote {
    /** What a compiler begins with that goes on as the command behind it, one argument a line. */
    private static final String THEN = "-J-Dhumaneval.then=";

    private Zygote() {}

    /** `arguments`: the native library, and the options of compilations to rehearse, none for a zygote that has none to do. */
    public static void main(String[] arguments) throws Throwable {
        System.load(arguments[0]);
        Rehearsal.all(Path.of(arguments[0]).getParent(), Arrays.asList(arguments).subList(1, arguments.length));
        String[][] order = serve();
        Surroundings.adopt(order[0][0], order[2]);
        List<String> command = Arrays.asList(order[1]);
        if (!command.get(0).endsWith("javac")) {
            java(command);
        } else if (command.get(1).startsWith(THEN)) {
            Compiler.once(command.subList(1, command.size()));
            goOn();
            java(List.of(command.get(1).substring(THEN.length()).split("\n")));
        } else {
            Compiler.main(command.subList(1, command.size()));
        }
    }

    /** Waits for orders; comes back in the forks alone, with {{folder}, arguments, environment}. */
    private static native String[][] serve();

    /** Tells the agent that what was compiled is a program; comes back when the judge is there and asks for something. */
    private static native void goOn();

    /** Ends the process by a signal, which has the command run again plainly. */
    static native void die();

    /** What the launcher does with `java OPTION... -cp PATH MAIN ARGUMENT...`; the zygote was started with such options. */
    private static void java(List<String> command) throws Throwable {
        int at = command.indexOf("-cp");
        List<String> main = command.subList(at + 2, command.size());
        String[] arguments = main.subList(1, main.size()).toArray(new String[0]);
        Surroundings.forgetTimeZone();
        Surroundings.setClassPath(command.get(at + 1));
        System.setProperty("sun.java.command", String.join(" ", main));
        switch (main.get(0)) {
            case "humaneval.Server" -> Server.main(arguments);
            case "humaneval.Judge" -> Judge.main(arguments);
            case "humaneval.LateSecret" -> LateSecret.main(arguments);
            default -> die();
        }
    }
}
