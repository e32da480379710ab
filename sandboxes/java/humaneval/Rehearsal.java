package humaneval;

import com.sun.tools.javac.main.Main.Result;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a zygote does before it forks, so that forks find it done, with classes loaded and code compiled. It does what they will:
 * compile a solution, have tests call it, and serve it; all of them are in the folder rehearsal/.
 */
final class Rehearsal {
    private static final int ROUNDS = 20, SETTLE_ROUNDS = 500, SETTLE_MS = 10, STILL_ROUNDS = 3;
    private static final Object[] VALUES = {
        List.of(1, 2), 1, 2L, 3.5, 'c', true, "text", new ArrayList<>(List.of("a", List.of(1.5))), Map.of("k", 1), Set.of(1),
        Optional.of(1), BigInteger.TEN, new int[] {1, 2}, new String[] {"x"}, new int[][] {{1}}, null,
    };

    private Rehearsal() {}

    /** For build.sh, which makes an archive of the classes that this loads. */
    public static void main(String[] arguments) throws Exception {
        System.load(arguments[0]);
        all(Path.of(arguments[0]).getParent(), List.of(arguments).subList(1, arguments.length));
    }

    /** `javac` has the options of the compilation; none where nothing will be compiled. */
    static void all(Path home, List<String> javac) throws Exception {
        Surroundings.prepare();
        Path folder = home.resolve("rehearsal");
        for (int round = 1; round <= ROUNDS; round++) {
            // Before the last rounds: a collection takes links between compiled methods apart, and a call makes each again.
            if (round == ROUNDS - 2) System.gc();
            if (!javac.isEmpty()) compile(folder, javac);
            run(folder);
        }
        settle();
    }

    private static void compile(Path folder, List<String> javac) throws IOException {
        List<String> command = new ArrayList<>(javac);
        for (String file : List.of("Rehearsed.java", "RehearsedBridge.java")) command.add(folder + "/" + file);
        Result result = Compiler.compile(command, r -> r);
        if (result != Result.OK) throw new IllegalStateException("the rehearsal does not compile");
        remove(Path.of(javac.get(javac.indexOf("-d") + 1)));
    }

    private static void run(Path folder) throws Exception {
        URL[] classes = {folder.resolve("classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, Rehearsal.class.getClassLoader())) {
            loader.loadClass("RehearsedTests").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
            serve((Bridge) loader.loadClass("RehearsedBridge").getDeclaredConstructor().newInstance());
        }
    }

    private static void serve(Bridge bridge) throws IOException {
        byte[] request = Remote.request(0, true, VALUES);
        byte[] reply = new Server(bridge).answer(new DataInputStream(new ByteArrayInputStream(request)));
        Decoder answer = new Decoder(new DataInputStream(new ByteArrayInputStream(reply)));
        if (answer.tag() != 'R') throw new IllegalStateException("the rehearsal fails");
        Remote.result(answer, new Object[VALUES.length]);
    }

    /** Until the JIT is through: each fork would go on with what it has begun. */
    private static void settle() throws IOException, InterruptedException {
        int still = 0;
        for (int i = 0; i < SETTLE_ROUNDS && still < STILL_ROUNDS; i++) {
            Thread.sleep(SETTLE_MS);
            still = othersSleep() ? still + 1 : 0;
        }
    }

    /** Whether all threads but this one wait for something. By their CPU time it would not be told of one that gets none. */
    private static boolean othersSleep() throws IOException {
        int awake = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/self/task"))) {
            for (Path thread : threads) {
                // proc(5): the state stands behind the name, which is in brackets.
                String status = Files.readString(thread.resolve("stat"));
                if (status.charAt(status.lastIndexOf(')') + 2) != 'S') awake++;
            }
        }
        return awake == 1;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
