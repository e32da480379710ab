package humaneval;

import com.sun.tools.javac.api.JavacTaskImpl;
import com.sun.tools.javac.api.JavacTaskPool;
import com.sun.tools.javac.main.Main.Result;
import com.sun.tools.javac.util.Log;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * javac, which keeps what it knows of the JDK's classes between compilations with the same options, by the means that the JDK
 * has for jshell.
 */
final class Compiler {
    private static StandardJavaFileManager fileManager =
            ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, StandardCharsets.UTF_8);
    private static JavacTaskPool tasks = new JavacTaskPool(1);
    /** What a thread has by default, and so javac. */
    private static final long STACK_BYTES = 1 << 20;

    /** Thrown out of the pool, which would spend time on keeping what it knows for another compilation. */
    private static final class Through extends RuntimeException {
        private static final long serialVersionUID = 1;

        Through() {
            super(null, null, false, false);
        }
    }

    private Compiler() {}

    /** Goes on as `javac OPTION... -d FOLDER FILE...` and ends as it does. */
    static void main(List<String> command) {
        new Thread(null, () -> compileAndEnd(command, Compiler::end), "main", STACK_BYTES).start();
    }

    /** As `main`, but comes back, for the last time, where there is no error. */
    static void once(List<String> command) throws InterruptedException {
        Thread thread = new Thread(null, () -> compileAndEnd(command, Compiler::endOrThrow), "main", STACK_BYTES);
        thread.start();
        thread.join();
        fileManager = null;
        tasks = null;
    }

    /** What `then` makes of the result of such a command. */
    static Result compile(List<String> command, UnaryOperator<Result> then) throws IOException {
        List<String> options = new ArrayList<>(), files = new ArrayList<>();
        for (String argument : command) {
            if (!argument.startsWith("-J")) (argument.endsWith(".java") ? files : options).add(argument);
        }
        // Told to the file manager: the rehearsal had another folder, and options must be the same for what is kept.
        int folder = options.indexOf("-d");
        Path out = Files.createDirectories(Path.of(options.get(folder + 1)).toAbsolutePath());
        fileManager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(out));
        options.subList(folder, folder + 2).clear();
        var units = fileManager.getJavaFileObjects(files.toArray(new String[0]));
        return tasks.getTask(null, fileManager, null, options, null, units, task -> then.apply(run((JavacTaskImpl) task)));
    }

    private static Result run(JavacTaskImpl task) {
        Log log = Log.instance(task.getContext());
        // The pool would have somebody listen; without, diagnostics are written as javac does.
        Surroundings.put("com.sun.tools.javac.util.Log", "diagListener", log, null);
        // For want of it the file manager tells a log of its own what it cannot read, and the source counts as sound.
        Surroundings.put("com.sun.tools.javac.file.BaseFileManager", "log", fileManager, log);
        return task.doCall();
    }

    private static void compileAndEnd(List<String> command, UnaryOperator<Result> then) {
        try {
            compile(command, then);
            Zygote.die();
        } catch (Through e) {
            System.err.flush();
        } catch (Throwable e) {
            e.printStackTrace();
            Zygote.die();
        }
    }

    private static Result endOrThrow(Result result) {
        if (result == Result.OK) throw new Through();
        return end(result);
    }

    private static Result end(Result result) {
        System.err.flush();
        // Out of memory or stack, or a crash: a plain javac decides.
        if (result != Result.OK && result != Result.ERROR) Zygote.die();
        Runtime.getRuntime().halt(result.exitCode);
        return result;
    }
}
