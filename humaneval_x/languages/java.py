"""Java: what the harness knows of it on this side; sandboxes/java/ is the other."""

from __future__ import annotations

import functools
import re

from humaneval_x.languages import java_answer, java_programs, java_source, text
from humaneval_x.languages.base import per_problem
from humaneval_x.languages.java_source import Method
from humaneval_x.problems import Problem
from humaneval_x.programs import Command, Ending, Execution, Judge, JudgeExit, Mode, Program

NAME = "java"
TITLE = "Java"
TASK_PREFIX = "Java"
TASK_ALIASES: tuple[str, ...] = ()
FILE_STEM = "java"
ON_HUB = True
PROMPT_TAG = "// language: Java"
FENCE_TAGS = ("java",)
VERSION_COMMAND = ("/usr/bin/javac", "--version")

_SHIMS = "/opt/sandbox/java"
_HELPERS = f"{_SHIMS}/helpers.jar"
_JVM = ("-Xshare:auto", "-XX:+UseSerialGC", "-XX:-UsePerfData")
#: The optimising compiler does not pay for programs as short as javac and judges.
_BRIEF = (*_JVM, "-XX:TieredStopAtLevel=1")
#: Together with a judge below the container's 1 GiB, so that Java's own error comes before the kernel's kill.
_SAMPLE = (*_JVM, "-Xmx640m", "-Xss64m")
_JUDGE = (*_BRIEF, "-Xmx160m", "-Xss16m")
_JAVAC = ("-proc:none", "-nowarn", "-encoding", "UTF-8", "-cp", _HELPERS, "-d", "out")
#: What humaneval/Compiler.java uses of javac's insides.
_EXPORTS = tuple(
    f"--add-exports=jdk.compiler/com.sun.tools.javac.{name}=ALL-UNNAMED" for name in ("api", "main", "util")
)


def _zygote(options: tuple[str, ...], *javac: str) -> tuple[str, ...]:
    """A virtual machine with `options`; it has rehearsed compilations with the options `javac`, if any."""
    # At the addresses they were made for, archives are shared and need no changes.
    archive = (
        "-XX:+UnlockDiagnosticVMOptions",
        "-XX:ArchiveRelocationMode=0",
        f"-XX:SharedArchiveFile={_SHIMS}/zygote.jsa",
    )
    main = ("-cp", _HELPERS, "humaneval.Zygote", f"{_SHIMS}/zygote.so", *javac)
    return ("/bin/sh", f"{_SHIMS}/zygote.sh", *options, *archive, *main)


_JUDGES_ZYGOTE = _zygote(_JUDGE)
#: For compilers and samples, most of which are both, one after the other. The optimising compiler would set to work in
#: most forks and be of use to few. What takes so long that it meets a time limit is run plainly, with it.
_SAMPLES_ZYGOTE = _zygote((*_SAMPLE, "-XX:TieredStopAtLevel=1", *_EXPORTS), *_JAVAC)


def prefix(problem: Problem) -> str:
    """What a completion follows in generation."""
    return problem.prompt


def truncate(completion: str) -> str:
    """The published stop rule. The class around the method stays open: `published` and `careful` close it."""
    return text.until_closed(completion)


def published(problem: Problem, prefix: str, completion: str) -> str:
    """The published rules: prompt and completion, the latter cut before a main method and after its last brace, and
    with the class closed where only the method is.

    Sources: CodeGeeX, codegeex/benchmark/humaneval-x/evaluate_humaneval_x.py, process_humaneval_test; and
    codegeex/benchmark/utils.py, cleanup_code, which its generation has been through and which changes nothing twice.
    A sample that stands in place of prompt and completion is unknown there and left as it is.
    """
    if not prefix:
        return completion
    code, main, _ = completion.partition("public static void main")
    code += "}" if main else ""
    if "}" in code:
        code = code[: code.rindex("}") + 1]
    return prefix + code + ("\n}" if code.count("{") + 1 == code.count("}") else "")


def careful(problem: Problem, prefix: str, completion: str) -> str:
    """Our rules: see `java_answer.solution`."""
    return java_answer.solution(problem, prefix, completion, FENCE_TAGS)


# Programs ------------------------------------------------------------------------------------------------------------


def split(problem: Problem, source: str) -> Program:
    """The solution with a bridge to it, and the tests with a stub of it, as two programs.

    Raises:
        Unsplittable: the signature names a class whose objects do not travel.
    """
    bridge, judge = _around(problem)
    run = _sample("server.jsa", "humaneval.Server", "HumanevalBridge")
    return Program(
        language=NAME,
        files={"Solution.java": _encoded(source), "HumanevalBridge.java": bridge},
        compile=_javac("Solution.java", "HumanevalBridge.java", then=run.argv),
        run=run,
        judge=judge,
        main_file="Solution.java",
    )


@per_problem
def _around(problem: Problem) -> tuple[bytes, Judge]:
    """The bridge's text and the judge."""
    method = java_source.method(problem.declaration)
    java_programs.check_carried(problem, method)
    return java_programs.bridge(problem, method).encode(), _judge(problem, method)


def single(problem: Problem, source: str) -> Program:
    """The solution and the tests in one process."""
    return Program(
        language=NAME,
        files={"Solution.java": _encoded(source), "Main.java": java_programs.tests(problem).encode()},
        compile=_javac("Solution.java", "Main.java"),
        run=_sample("judge.jsa", "humaneval.LateSecret", java_programs.tests_class(problem)),
        main_file="Solution.java",
    )


def _judge(problem: Problem, method: Method) -> Judge:
    return Judge(
        files={
            f"{method.owner}.java": java_programs.stub(problem, method).encode(),
            "Main.java": java_programs.tests(problem).encode(),
        },
        compile=_javac(f"{method.owner}.java", "Main.java"),
        run=Command(
            _java(_JUDGE, "judge.jsa", "{judge}/out", "humaneval.Judge", java_programs.tests_class(problem)),
            zygote=_JUDGES_ZYGOTE,
        ),
        keep=("out",),
    )


@functools.cache
def _javac(*files: str, then: tuple[str, ...] = ()) -> Command:
    """Compiles the files, and goes on as the command `then`."""
    jvm = [f"-J{option}" for option in (*_BRIEF, "-Xms128m", "-Xmn96m", "-Xmx512m")]
    rest = (f"-J-XX:SharedArchiveFile={_SHIMS}/javac.jsa", *_JAVAC, *files)
    # A property, which a plain javac does not mind: humaneval/Zygote.java.
    goes_on = ("/usr/bin/javac", "-J-Dhumaneval.then=" + "\n".join(then), *rest) if then else ()
    return Command(("/usr/bin/javac", *jvm, *rest), zygote=_SAMPLES_ZYGOTE, goes_on=goes_on)


@functools.cache
def _sample(archive: str, main: str, name: str) -> Command:
    return Command(_java(_SAMPLE, archive, "out", main, name), zygote=_SAMPLES_ZYGOTE)


def _java(options: tuple[str, ...], archive: str, classes: str, main: str, name: str) -> tuple[str, ...]:
    # The helpers first: nobody's classes stand in their place.
    path = f"{_HELPERS}:{classes}"
    return ("/usr/bin/java", *options, f"-XX:SharedArchiveFile={_SHIMS}/{archive}", "-cp", path, main, name)


def _encoded(source: str) -> bytes:
    # A lone surrogate, which JSON can carry, becomes bytes that no UTF-8 source may have: a compile error.
    return source.encode("utf-8", "surrogatepass")


# Verdicts ------------------------------------------------------------------------------------------------------------

#: That no thread could be made is an OutOfMemoryError, too, but for want of processes.
_NO_MEMORY = re.compile(
    r"^(?:Exception in thread .*|Caused by: |the sample raised )?java\.lang\.OutOfMemoryError(?!: unable to create)",
    re.MULTILINE,
)


def assertion_failed(execution: Execution) -> bool:
    """LateSecret tells an assertion of the tests' own by its exit code."""
    return execution.run is not None and execution.run.exit_code == JudgeExit.WRONG_ANSWER


def out_of_memory(execution: Execution) -> bool:
    """Whether an OutOfMemoryError reached the top."""
    run = execution.run
    if run is None or execution.proven:
        return False
    if execution.mode is Mode.SPLIT and run.judge_exit_code == JudgeExit.SAMPLE_RAISED:
        return _NO_MEMORY.search(run.judge_stderr) is not None
    failed = execution.mode is Mode.LATE_SECRET or run.judge_exit_code == JudgeExit.SAMPLE_ENDED
    return failed and _NO_MEMORY.search(run.stderr) is not None


def explain(execution: Execution) -> str:
    """The compiler's first error, what the judge saw, or the exception that ended the program."""
    run = execution.run
    if run is None:
        step = execution.compile
        return text.first_line(step.stderr, r"^[\w./]+\.java:\d+: error: ", r"\berror: ", r"^\S") if step else ""
    if execution.proven:
        return ""
    ended = run.judge_exit_code in (None, JudgeExit.SAMPLE_ENDED)
    if execution.mode is Mode.SPLIT and not ended:
        return text.one_line(run.judge_stderr)
    if run.ending not in (Ending.EXITED, Ending.PEER_ENDED):
        return ""
    found = text.first_line(
        run.stderr, r"^(?:Exception in thread \"[^\"\n]*\" )?[\w.]*(?:Error|Exception)\b", r"^the answer cannot be sent"
    )
    return found or f"the program ended before the tests were through, with exit code {run.exit_code}"
