"""Java's forks of a warm virtual machine: what a program can see is what it sees after a plain start."""

from __future__ import annotations

import dataclasses
import signal
from collections.abc import Iterator

import pytest

from humaneval_x import paths
from humaneval_x.languages import java
from humaneval_x.problems import Problem
from humaneval_x.programs import Limits, Program, Step, Way
from humaneval_x.sandbox.pool import Pool
from humaneval_x.sandbox.slot import Slot
from humaneval_x.sandbox.warmth import may_be_to_blame

pytestmark = pytest.mark.sandbox

SOLUTION = "class Solution {\n}\n"
#: Prints each line of the class's `look`, in which what only differs between two runs of the same command is left out:
#: times, memory and ids; and of the first thread, which is another one, the signals that it blocks.
LOOK = """
import java.io.*;
import java.nio.charset.Charset;
import java.nio.file.*;
import java.util.*;

public class Main {
    static final Set<String> SAME = Set.of(
            "Umask", "Groups", "CapInh", "CapPrm", "CapEff", "CapBnd", "CapAmb", "NoNewPrivs", "Seccomp", "SigIgn",
            "SigCgt", "SigPnd", "ShdPnd", "PPid", "TracerPid", "CoreDumping");

    static void say(Object... things) {
        System.out.println(Arrays.deepToString(things));
    }

    static String slurp(String file) throws IOException {
        return Files.readString(Path.of("/proc/self/" + file));
    }

    static String shell(String script) throws IOException {
        Process process = new ProcessBuilder("/bin/sh", "-c", script).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes());
    }

    public static void main(String[] args) throws Exception {
        new TreeMap<>(System.getProperties()).forEach((key, value) -> say(key, value));
        slurp("status").lines().filter(line -> SAME.contains(line.split(":")[0])).forEach(System.out::println);
        say(slurp("limits"), slurp("oom_score_adj"));
        for (int i = 0; i < 5; i++) {
            say(i, Files.readSymbolicLink(Path.of("/proc/self/fd/" + i)).toString().replaceAll("[0-9]+", "N"));
        }
        say(new TreeMap<>(System.getenv()), new TreeMap<>(new ProcessBuilder().environment()));
        say(shell("pwd; umask; env | sort; ls /proc/self/fd; ulimit -a"));
        say(shell("stat -c %u-%a . /proc/$PPID | sed s/^[1-9][0-9]*/N/"));
        say(new File("x").getAbsolutePath(), Path.of("x").toAbsolutePath(), new File(".").getCanonicalPath());
        say(new File("x").exists(), new File("Main.java").exists(), Files.size(Path.of("Solution.java")));
        say(Files.exists(Files.writeString(Files.createTempFile(Path.of("tmp"), "a", "b"), "text")));
        ClassLoader loader = Main.class.getClassLoader();
        say(loader.getClass(), loader.getResource("Main.class"), loader.getResource("Rehearsed.class"));
        say(Class.forName("Solution"), Main.class.getProtectionDomain().getCodeSource());
        say(Main.class.getModule().isNamed(), Main.class.desiredAssertionStatus());
        Thread thread = Thread.currentThread();
        say(thread, thread.isDaemon(), Thread.activeCount(), thread.getContextClassLoader().getClass());
        say(Runtime.getRuntime().maxMemory(), Runtime.getRuntime().availableProcessors(), Locale.getDefault());
        say(System.out.charset(), System.err.charset(), Charset.defaultCharset(), TimeZone.getDefault().getID());
        try {
            Class.forName("Missing");
        } catch (ClassNotFoundException e) {
            say(e);
        }
    }
}
"""
CHANCE = """
import java.util.*;
import java.util.concurrent.ThreadLocalRandom;

public class Main {
    public static void main(String[] args) throws Exception {
        List<Integer> shuffled = new ArrayList<>(Collections.nCopies(50, 0));
        for (int i = 0; i < 50; i++) shuffled.set(i, i);
        Collections.shuffle(shuffled);
        long[] other = {0};
        Thread thread = new Thread(() -> other[0] = ThreadLocalRandom.current().nextLong());
        thread.start();
        thread.join();
        long here = ThreadLocalRandom.current().nextLong(), split = new SplittableRandom().nextLong();
        System.out.println(Math.random() + ";" + new Random().nextLong() + ";" + here + ";" + UUID.randomUUID() + ";"
                + split + ";" + shuffled + ";" + other[0]);
    }
}
"""
#: How the process was started, as only it can tell.
STARTED = """
import java.nio.file.*;
import java.util.*;

public class Main {
    public static void main(String[] args) throws Exception {
        System.out.println(Files.readString(Path.of("/proc/self/cmdline")).contains("humaneval.Zygote"));
        %s
    }
}
"""


def program(main: str, solution: str = SOLUTION) -> Program:
    """`main` as the tests of a problem that keeps sample and tests in one process."""
    return java.single(Problem("Java/0", "java", "", "class Solution {\n", "", main, ""), solution)


def split(main: str) -> Program:
    """The same as a sample's, in a process of its own: the one that has compiled it, after a warm start."""
    declaration = "class Solution {\n    public int look() {\n"
    tests = """public class Main {
        public static void main(String[] args) { if (new Solution().look() != 1) throw new AssertionError(); }
    }"""
    body = "try { Look.main(new String[0]); } catch (Exception e) { throw new RuntimeException(e); } return 1; } }"
    look = main.replace("public class Main", "class Look").replace("Main.", "Look.")
    imports, brace, rest = look.partition("class Look")
    source = f"{imports}\n{declaration}{body}\n{brace}{rest}"
    return java.split(Problem("Java/0", "java", declaration, declaration, "", tests, ""), source)


@pytest.fixture(scope="module")
def slot() -> Iterator[Slot]:
    with Pool(workers=1) as pool, pool._slots.lease(pool._image("java"), Limits(), "") as slot:
        yield slot


def run(slot: Slot, program: Program, warm: bool) -> tuple[Step, Step | None]:
    report = slot.run(program, Limits(), Way.WARM if warm else Way.PLAIN)
    assert report.compile is not None
    return report.compile, report.run


def told(slot: Slot, main: str, warm: bool = True) -> list[str]:
    compiled, ran = run(slot, program(main), warm)
    assert ran is not None, compiled.stderr
    assert ran.exit_code == 0, ran.stderr
    return ran.stdout.splitlines()


def run_apart(slot: Slot, program: Program, warm: bool = True) -> tuple[Step, Step]:
    assert program.judge is not None
    slot.build(program.judge, Limits())
    compiled, ran = run(slot, program, warm)
    assert ran is not None, compiled.stderr
    assert ran.judge_exit_code == 0, (ran.judge_stderr, ran.stderr)
    return compiled, ran


def test_a_fork_has_the_surroundings_of_a_plain_start(slot: Slot) -> None:
    assert told(slot, LOOK) == told(slot, LOOK, warm=False)


def test_a_sample_has_the_surroundings_of_a_plain_start(slot: Slot) -> None:
    warm, plain = (run_apart(slot, split(LOOK), warm)[1].stdout for warm in (True, False))
    assert warm.splitlines() == plain.splitlines()


def test_who_has_compiled_goes_on_as_the_sample(slot: Slot) -> None:
    compiled, ran = run_apart(slot, split(STARTED % "new ArrayList().add(System.err.append((char) 'x'));"))
    assert (compiled.stderr.count("Note: "), ran.stderr, ran.stdout) == (2, "x", "true\n")
    # What is told by the kernel when a process has ended.
    assert compiled.memory_mb == 0 < ran.memory_mb


@pytest.mark.parametrize("zygote", ["import sys; sys.exit(1)", "import socket; socket.socket(fileno=3).send(b'ready')"])
def test_a_compiler_that_is_no_fork_ends_before_the_sample_begins(slot: Slot, zygote: str) -> None:
    program = split(STARTED % "")
    assert program.compile is not None
    lost = dataclasses.replace(program.compile, zygote=("/usr/bin/python3", "-c", zygote))
    compiled, ran = run_apart(slot, dataclasses.replace(program, compile=lost))
    assert compiled.memory_mb > 0
    assert ran.stdout == "true\n"


def test_chance_differs_between_forks(slot: Slot) -> None:
    first, second = (told(slot, CHANCE)[0].split(";") for _ in range(2))
    assert set(first).isdisjoint(second)


def test_programs_are_forks(slot: Slot) -> None:
    assert told(slot, STARTED % "") == ["true"]
    assert told(slot, STARTED % "", warm=False) == ["false"]


@pytest.mark.parametrize(
    "ends", ["System.exit(3);", "Runtime.getRuntime().halt(3);", "throw new Exception();", "Object[] a = {}; a[1] = 0;"]
)
def test_ends_are_told_alike(slot: Slot, ends: str) -> None:
    compiled, warm = run(slot, program(STARTED % ends), warm=True)
    _, plain = run(slot, program(STARTED % ends), warm=False)
    assert compiled.exit_code == 0
    assert warm is not None and plain is not None
    assert (warm.ending, warm.exit_code) == (plain.ending, plain.exit_code)


def test_threads_and_hooks_go_on_as_in_a_plain_start(slot: Slot) -> None:
    ends = """
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook")));
        Thread other = new Thread(() -> System.out.println("other"));
        other.start();
        other.join();
        int[][] garbage = new int[64][];
        for (int i = 0; i < 10_000; i++) garbage[i % 64] = new int[10_000];
        System.gc();
        System.exit(0);
    """
    assert told(slot, STARTED % ends) == ["true", "other", "hook"]


@pytest.mark.parametrize(
    "source",
    [path.read_text() for path in sorted((paths.SANDBOXES / "java" / "examples").glob("compile_error.*.java"))]
    + [
        "import java.util.*;\nclass Solution { List f(Object o) { return new ArrayList((List<String>) o); } }",
        "class Solution { @Deprecated void f() { new Thread().stop(); } Rehearsed r; RehearsedBridge.Pair p; }",
        'class Solution { String s = "\u00e9\ud800"; }',
        "class Solution { <T extends Comparable<T>> T f(T t) { return this.<Object>f(t); } }",
        'package a.b; public class Other { void f() { int x = ""; undefined(); } }',
        "class Solution {" + "".join(f'int x{i} = "";\n' for i in range(120)) + "}",
        "",
    ],
)
def test_the_compiler_says_the_same(slot: Slot, source: str) -> None:
    compiled = [run(slot, program("class Main { }", source), warm)[0] for warm in (True, False)]
    warm, plain = ((step.ending, step.exit_code, step.stdout, step.stderr) for step in compiled)
    assert warm == plain


def test_what_the_compiler_cannot_do_a_plain_one_decides(slot: Slot) -> None:
    deep = f"class Solution {{ int x = {'(' * 20_000}1{')' * 20_000}; }}"
    report = slot.run(program("class Main { }", deep), Limits())
    assert report.compile is not None and report.compile.exit_code == -signal.SIGSYS
    assert may_be_to_blame(program("class Main { }", deep), report)
