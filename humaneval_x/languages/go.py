"""Go: what the harness knows of it on this side; sandboxes/go/ is the other.

Programs are compiled and linked without `go test` in front, which would run vet: the published evaluator fails samples
for what vet finds in them (a Printf with a wrong verb), although they compile and answer. Here they do not fail for it.
"""

from __future__ import annotations

import dataclasses
import functools
import re
from collections.abc import Iterable, Iterator

from humaneval_x.languages import braces, go_programs, go_source, text
from humaneval_x.languages.base import per_problem
from humaneval_x.problems import Problem
from humaneval_x.programs import Command, Ending, Execution, Judge, JudgeExit, Mode, Program

NAME = "go"
TITLE = "Go"
TASK_PREFIX = "Go"
TASK_ALIASES: tuple[str, ...] = ()
FILE_STEM = "go"
ON_HUB = True
PROMPT_TAG = "// language: Go"
FENCE_TAGS = ("go", "golang")
VERSION_COMMAND = ("/usr/bin/go", "version")

#: `IMPORT_HELPER["go"]` of the published evaluator.
PUBLISHED_PACKAGES = ("math", "strings", "fmt", "strconv", "time", "bytes", "regexp", "sort", "math/rand", "crypto/md5")

#: Compiles and links; its own first lines say how.
COMPILE = "/opt/sandbox/go/graft/graft"
#: Plainly, by the linker. It takes longer than the rest together, so that samples are grafted where they can be; who
#: fails then otherwise than by a wrong answer is linked and run again.
_LINKER = "-linker"
_STARTER = ("/opt/sandbox/go/starter",)
# Two threads: a container has one CPU, and Go would start as many as the machine has.
_RUN_ENVIRONMENT = {"GOMAXPROCS": "2"}
_MAIN = re.compile(r"^func[ \t]+main[ \t]*(?=\()", re.MULTILINE)
_SYNTAX = braces.Syntax(
    opaque=go_source.OPAQUE,
    fence_tags=FENCE_TAGS,
    head=r"(?m:^)func[ \t]+",
    tail=re.compile(r"[^\n]*\{"),
    needless=re.compile(r"\s*func[ \t]+(?:main[ \t]*\([ \t]*\)|(?:Test|Benchmark|Example)\w*[ \t]*\()"),
)


def prefix(problem: Problem) -> str:
    """What a completion follows in generation."""
    return problem.prompt


def truncate(completion: str) -> str:
    """The published stop rule."""
    return text.until_closed(completion)


def published(problem: Problem, prefix: str, completion: str) -> str:
    """The published evaluator's rules: the prompt without its imports, the completion, and an import for each of ten
    packages whose name with a dot behind it occurs anywhere in the completion.

    A comment that says `sort.` so makes a program that does not compile, as does any other package; that is how
    published scores came about. Source: CodeGeeX, codegeex/benchmark/humaneval-x/evaluate_humaneval_x.py,
    process_humaneval_test. There the tests stand in the same file: what they import, the solution has, too. A sample
    that stands in place of prompt and completion is unknown there and left as it is.
    """
    if not prefix:
        return completion
    body = prefix.replace(problem.imports, "") + completion
    masked = go_source.mask(body)
    used = go_source.selected(masked)
    lines = [str(item) for item in go_source.imports(problem.test_setup) if item.name in used]
    for path in PUBLISHED_PACKAGES:
        if path not in problem.test_setup and f"{path.rpartition('/')[2]}." in completion:
            lines.append(f'import "{path}"')
    return "\n".join(["package main", "", *lines, "", body])


def careful(problem: Problem, prefix: str, completion: str) -> str:
    """Our rules.

    Code is taken out of chat answers. Where it defines the asked-for function it is the whole program, else it follows
    the prompt and goes on behind the function's closing brace with further functions. What the prompt has besides and
    the code lacks (helper functions: Go/10) is added, as are the imports of all packages that it uses; imports that it
    brings itself stay, used or not. Prose, a main, tests, and functions that are stated again are dropped.
    """
    asked = _asked(problem)
    found = braces.solution(completion, asked.name, _SYNTAX)
    if not prefix and not found.is_whole:
        return completion
    code = found.code if found.is_whole else prefix + found.code
    have: set[str] = set()
    body = "".join(_first_of_each(_top_level(go_source.without_header(code)), have))
    body += "".join(_first_of_each(asked.given, have | {asked.name}))
    return go_source.header(body, go_source.imports(found.code), asked.hints) + body.strip("\n") + "\n"


@dataclasses.dataclass(frozen=True)
class _Asked:
    """The function that a problem asks for, what its prompt gives besides, and the packages that it speaks of."""

    name: str
    given: tuple[tuple[str, frozenset[str]], ...]
    hints: tuple[go_source.Import, ...]


@per_problem
def _asked(problem: Problem) -> _Asked:
    given = go_source.without_header(go_programs.preamble(problem.prompt))
    hints = go_source.imports(problem.test_setup) + go_source.imports(problem.prompt)
    return _Asked(go_source.function(problem.declaration).name, tuple(_top_level(given)), tuple(hints))


def _top_level(source: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The chunks of a source, each with the names that it declares."""
    for chunk in text.chunks(go_source.mask(source)):
        yield source[chunk.start : chunk.end], frozenset(go_source.declared(chunk.masked))


def _first_of_each(chunks: Iterable[tuple[str, frozenset[str]]], have: set[str]) -> Iterator[str]:
    """Those chunks that declare nothing which is there already; `have`, the names of what is, grows with them."""
    for written, names in chunks:
        if not names & have:
            have |= names
            yield written


# Programs ------------------------------------------------------------------------------------------------------------


def split(problem: Problem, source: str) -> Program:
    """The solution with a server, and the tests with a stub of it, as two programs.

    Raises:
        Unsplittable: the signature names types whose values do not travel, or the prompt has variables.
    """
    server, judge = _around(problem)
    return Program(
        language=NAME,
        files={"solution.go": _encoded(source), "serve.go": server},
        compile=_compile("program", "solution.go", "serve.go", grafted=True),
        run=Command(("./program",), _RUN_ENVIRONMENT, _STARTER),
        judge=judge,
        main_file="solution.go",
    )


@per_problem
def _around(problem: Problem) -> tuple[bytes, Judge]:
    """The server's text and the judge."""
    function = go_source.function(problem.declaration)
    go_programs.check_carried(problem, function)
    judge = Judge(
        files={
            "tests.go": go_programs.tests(problem).encode(),
            "stub.go": go_programs.stub(problem, function).encode(),
        },
        compile=_compile("judge", "tests.go", "stub.go"),
        run=Command(("{judge}/judge",), _RUN_ENVIRONMENT, _STARTER),
        keep=("judge",),
    )
    return go_programs.serving(problem, function).encode(), judge


def single(problem: Problem, source: str) -> Program:
    """The solution and the tests as one program."""
    main = go_programs.late_secret(problem)
    return Program(
        language=NAME,
        files={
            "solution.go": _encoded(source),
            "tests.go": go_programs.tests(problem).encode(),
            "main.go": main.encode(),
        },
        compile=_compile("program", "solution.go", "tests.go", "main.go"),
        run=Command(("./program",), _RUN_ENVIRONMENT, _STARTER),
        main_file="solution.go",
    )


@functools.cache
def _compile(*arguments: str, grafted: bool = False) -> Command:
    warm_argv = (COMPILE, *arguments) if grafted else ()
    return Command((COMPILE, _LINKER, *arguments), zygote=_STARTER, warm_argv=warm_argv)


def _encoded(source: str) -> bytes:
    """`source` with any main of its own under another name, and as bytes: a lone surrogate, which JSON can carry,
    becomes what no UTF-8 source may have."""
    # The package's name is one; a comment may stand within what declares another.
    main = _MAIN.search(go_source.mask(source)) if source.count("main") > 1 else None
    if main:
        source = f"{source[: main.start()]}func main_{source[main.end() :]}"
    return source.encode("utf-8", "surrogatepass")


# Verdicts ------------------------------------------------------------------------------------------------------------

_NO_MEMORY = re.compile(r"^(?:fatal error|panic): runtime: (?:out of memory|cannot allocate memory)", re.MULTILINE)
#: What fails where no test can recover: in a goroutine that it has started.
_CRASH = r"^(?:fatal error|panic): "
#: A report of testify's: where, what, and where what is of no interest begins (the difference line by line).
_TRACE = re.compile(r"^[ \t]*Error Trace:[ \t]*\S*?:(\d+)", re.MULTILINE)
_ERROR = re.compile(r"^[ \t]*Error:\s*", re.MULTILINE)
_REST = re.compile(r"^[ \t]*(?:Diff|Test|Messages):", re.MULTILINE)


def assertion_failed(execution: Execution) -> bool:
    """humaneval/judge tells failed tests from panics by its exit code."""
    return execution.run is not None and execution.run.exit_code == JudgeExit.WRONG_ANSWER


def out_of_memory(execution: Execution) -> bool:
    """Whether Go's run time got no more memory."""
    run = execution.run
    return run is not None and not execution.proven and _NO_MEMORY.search(run.stderr) is not None


def explain(execution: Execution) -> str:
    """The compiler's first error, the first failed assertion, the panic, or how the program ended."""
    run = execution.run
    if run is None:
        step = execution.compile
        return text.first_line(step.stderr + step.stdout, r"^[\w./]+\.go:\d+:\d+: ", r"^\S") if step else ""
    if execution.proven:
        return ""
    is_split = execution.mode is Mode.SPLIT
    failed = _failed(run.judge_stderr if is_split else run.stdout)
    if failed:
        return failed
    if is_split and run.judge_exit_code not in (None, JudgeExit.SAMPLE_ENDED):
        return text.first_line(run.judge_stderr, _CRASH) or text.last_line(run.judge_stderr)
    if run.ending not in (Ending.EXITED, Ending.PEER_ENDED):
        return ""
    return text.first_line(run.stderr, r"^(?:fatal error|panic|runtime): ", r"^the ") or _ended(run.exit_code)


def _failed(output: str) -> str:
    """The first failed assertion that `output` has the whole report of. One search after the other: a pattern of all
    three would go back and forth in what a sample has printed."""
    trace = _TRACE.search(output)
    error = _ERROR.search(output, trace.end()) if trace else None
    rest = _REST.search(output, error.end()) if error else None
    if not (trace and error and rest):
        return ""
    return text.one_line(re.sub(r"\s+", " ", f"tests.go:{trace[1]}: {output[error.end() : rest.start()]}"))


def _ended(exit_code: int | None) -> str:
    return f"the program ended before the tests were through, with exit code {exit_code}"
