"""Java: what the harness knows of it on this side; sandboxes/java/ is the other."""

from __future__ import annotations

import re

from humaneval_x.languages import java_answer, java_source, text
from humaneval_x.languages.base import Unsplittable
from humaneval_x.languages.java_source import Method, Parameter
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
_SAMPLE_MEMORY = ("-Xmx640m", "-Xss64m")
_JUDGE_MEMORY = ("-Xmx160m", "-Xss16m")

#: Classes whose objects sandboxes/java/humaneval/Encoder.java carries.
_CARRIED = frozenset(
    """
    void boolean byte short int long float double char Boolean Byte Short Integer Long Float Double Character
    Object String CharSequence Number Comparable BigInteger BigDecimal Optional OptionalInt OptionalLong OptionalDouble
    Iterable Collection List ArrayList LinkedList Deque ArrayDeque Queue Set HashSet LinkedHashSet SortedSet TreeSet
    Map HashMap LinkedHashMap SortedMap TreeMap Entry java util lang math extends super
    """.split()
)
_PRIMITIVES = frozenset("boolean byte short int long float double char".split())


def prefix(problem: Problem) -> str:
    """What a completion follows in generation."""
    return problem.prompt


def truncate(completion: str) -> str:
    """The published stop rule. The class around the method stays open: `published` and `careful` close it."""
    return text.until_closed(completion)


def published(problem: Problem, prefix: str, completion: str) -> str:
    """The published rules: prompt and completion, the latter cut before a main method and after its last brace, and with
    the class closed where only the method is.

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
    return java_answer.solution(problem.declaration, prefix, completion, FENCE_TAGS)


# Programs ------------------------------------------------------------------------------------------------------------


def split(problem: Problem, source: str) -> Program:
    """The solution with a bridge to it, and the tests with a stub of it, as two programs.

    Raises:
        Unsplittable: the signature names a class whose objects do not travel.
    """
    method = java_source.method(problem.declaration)
    _check_carried(method)
    return Program(
        language=NAME,
        files={"Solution.java": _encoded(source), "HumanevalBridge.java": _bridge(problem, method).encode()},
        compile=_javac("Solution.java", "HumanevalBridge.java"),
        run=_java((*_JVM, *_SAMPLE_MEMORY), "server.jsa", "out", "humaneval.Server", "HumanevalBridge"),
        judge=_judge(problem, method),
        main_file="Solution.java",
    )


def single(problem: Problem, source: str) -> Program:
    """The solution and the tests in one process."""
    return Program(
        language=NAME,
        files={"Solution.java": _encoded(source), "Main.java": _tests(problem).encode()},
        compile=_javac("Solution.java", "Main.java"),
        run=_java((*_JVM, *_SAMPLE_MEMORY), "judge.jsa", "out", "humaneval.LateSecret", _tests_class(problem)),
        main_file="Solution.java",
    )


def _judge(problem: Problem, method: Method) -> Judge:
    return Judge(
        files={f"{method.owner}.java": _stub(problem, method).encode(), "Main.java": _tests(problem).encode()},
        compile=_javac(f"{method.owner}.java", "Main.java"),
        run=_java((*_BRIEF, *_JUDGE_MEMORY), "judge.jsa", "{judge}/out", "humaneval.Judge", _tests_class(problem)),
        keep=("out",),
    )


def _javac(*files: str) -> Command:
    jvm = (*_BRIEF, "-Xms128m", "-Xmn96m", "-Xmx512m", f"-XX:SharedArchiveFile={_SHIMS}/javac.jsa")
    options = ("-proc:none", "-nowarn", "-encoding", "UTF-8", "-cp", _HELPERS, "-d", "out")
    return Command(("/usr/bin/javac", *(f"-J{option}" for option in jvm), *options, *files))


def _java(options: tuple[str, ...], archive: str, classes: str, *arguments: str) -> Command:
    # The helpers first: nobody's classes stand in their place.
    path = f"{_HELPERS}:{classes}"
    return Command(("/usr/bin/java", *options, f"-XX:SharedArchiveFile={_SHIMS}/{archive}", "-cp", path, *arguments))


def _encoded(source: str) -> bytes:
    # A lone surrogate, which JSON can carry, becomes bytes that no UTF-8 source may have: a compile error.
    return source.encode("utf-8", "surrogatepass")


def _imports(problem: Problem) -> str:
    """The declaration's imports on one line, so that what follows keeps its line numbers."""
    return "".join(f"{line} " for line in java_source.imports(problem.declaration))


def _tests(problem: Problem) -> str:
    return _imports(problem) + problem.tests


def _tests_class(problem: Problem) -> str:
    masked = java_source.mask(problem.tests)
    before_main = masked[: masked.find("static void main")]
    return (re.findall(r"\bclass\s+(\w+)", before_main) or ["Main"])[-1]


def _check_carried(method: Method) -> None:
    variables = re.findall(r"(?:^|,)\s*(\w+)", method.generic)
    for written in (method.returns, *(parameter.type for parameter in method.parameters)):
        for word in re.findall(r"\w+", written):
            if word not in _CARRIED and word not in variables:
                raise Unsplittable(f"{method.name} has to do with objects of {word}, which plain data cannot carry")


def _stub(problem: Problem, method: Method) -> str:
    """The declaration's class, whose method asks the sample's process."""
    number = "0" if method.is_static else "humanevalNumber"
    how = "callInPlace" if _changes_arguments(problem, method) else "call"
    arguments = "".join(f", (Object) {parameter.name}" for parameter in method.parameters)
    call = f"humaneval.Remote.{how}({number}{arguments})"
    if method.returns in _PRIMITIVES:
        call = f"humaneval.Remote.to{method.returns.capitalize()}({call})"
    elif method.returns != "void":
        call = f"({method.returns}) {call}"
    statement = call if method.returns == "void" else f"return {call}"
    field = "" if method.is_static else "    private final int humanevalNumber = humaneval.Remote.create();\n"
    return f"{problem.declaration.rstrip()}\n        {statement};\n    }}\n{field}}}\n"


def _bridge(problem: Problem, method: Method) -> str:
    """What calls the sample's method, as statically typed as the tests' own calls."""
    target = method.owner if method.is_static else f"(({method.owner}) solution)"
    arguments = ", ".join(f"({_cast(method, parameter)}) a[{i}]" for i, parameter in enumerate(method.parameters))
    call = f"{target}.{method.name}({arguments})"
    return f"""{_imports(problem)}
@SuppressWarnings({{"unchecked", "rawtypes"}})
public final class HumanevalBridge implements humaneval.Bridge {{
    public java.lang.Object create() throws java.lang.Throwable {{
        return {"null" if method.is_static else f"new {method.owner}()"};
    }}

    public java.lang.Object call(java.lang.Object solution, java.lang.Object[] a) throws java.lang.Throwable {{
        {f"{call}; return null" if method.returns == "void" else f"return {call}"};
    }}
}}
"""


def _cast(method: Method, parameter: Parameter) -> str:
    """The type of an argument in the bridge; that of a generic method without what only the method can name."""
    if not method.generic:
        return parameter.type
    raw = re.sub(r"<.*>", "", parameter.type)
    bounds = {part.split()[0]: part for part in text.split_list(method.generic)}
    _, extends, bound = bounds.get(raw, "").partition(" extends ")
    if raw in bounds:
        return re.sub(r"<.*>|&.*", "", bound).strip() if extends else "Object"
    return raw


_CHANGES = (
    r"\.(?:add|addAll|addFirst|addLast|set|remove|removeAll|removeIf|removeFirst|removeLast|retainAll|clear|sort|replaceAll|put"
    r"|putAll|putIfAbsent|merge|compute|computeIfAbsent|computeIfPresent|push|pop|poll|offer)\s*\("
)


def _changes_arguments(problem: Problem, method: Method) -> bool:
    """Whether the canonical solution changes its arguments in place. Only then do changes reach the tests: otherwise a
    sample could spoil what a test compares its answer with (Java/32: coefficients of 0 have any number as a zero)."""
    if method.returns == "void":
        return True
    names = "|".join(parameter.name for parameter in method.parameters)
    argument, item = rf"\b(?:{names})\b", r"(?:\s*\[[^\]\n]*\])"
    changes = (
        rf"{argument}(?:\.get\([^()]*\))*{_CHANGES}|{argument}{item}+\s*(?:[-+*/%&|^]|<<|>>>?)?=(?!=)"
        rf"|{argument}{item}+\s*(?:\+\+|--)|\b(?:Collections|Arrays)\.\w+\(\s*{argument}"
    )
    reads = r"Arrays\.(?:asList|stream|toString|equals|copyOf\w*|hashCode)|Collections\.(?:max|min|frequency|unmodifiable\w+)"
    body = re.sub(rf"\b(?:{reads})\(", "(", java_source.mask(problem.canonical_solution))
    return bool(names) and re.search(changes, body) is not None


# Verdicts ------------------------------------------------------------------------------------------------------------

_NO_MEMORY = re.compile(r"^(?:Exception in thread .*|Caused by: |the sample raised )?java\.lang\.OutOfMemoryError", re.MULTILINE)


def assertion_failed(execution: Execution) -> bool:
    """Whether LateSecret reported an AssertionError of the tests' main class."""
    return execution.run is not None and re.search(
        r"^java\.lang\.AssertionError.*\n\tat (?:java\.base/.*\n\tat )*\w+\.\w+\(Main\.java:", execution.run.stderr, re.MULTILINE
    ) is not None


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
    found = text.first_line(run.stderr, r"^(?:Exception in thread .*)?[\w.]*(?:Error|Exception)\b", r"^the answer cannot be sent")
    return found or f"the program ended before the tests were through, with exit code {run.exit_code}"
