"""Texts that were written to keep the host busy: what reads them takes time in proportion to their length."""

from __future__ import annotations

import contextlib
import gc
import re
import signal
import time
from collections.abc import Callable, Iterator

import pytest

from humaneval_x import paths
from humaneval_x.languages import LANGUAGES
from humaneval_x.languages.base import Language
from humaneval_x.problems import Problem, load_problems
from humaneval_x.programs import Ending, Execution, Mode, Step
from humaneval_x.verdicts import verdict_of

LONG = 30_000
#: Parts that a text repeats; @ is the name of the function that is asked for.
PARTS = [
    *"({[<`\"'/\\# \n\t\f;>}=a\0", "{}", "}{", "()", "<>", "**", "/*", "*/", "=/", "/[", "a ", "= ", "</", "//",
    "//\n", "#\n", "};", "${", "=/[", '"""', "'''\\", "(a, ", "]:x", "a[]", "@a\n", "-> ", "```\n", "~~~\n", "if ",
    "use ", "a::<", 'R"(', 'R"a(', 'r#"', "class ", "\nclass", "class @ ", "struct ", "impl ", "enum ", "fn ", "mut ",
    "pub fn ", "async ", "template<", "#include\n", "\nvar (", "\nconst (", "\nfunc (", "\nimport (", "import ",
    "export {\n", "package a\n", "throws a ", "@@ab ", "@@ab @@cd(", "@(", "@<", "@() ", "@ @ ", "\nfunc @(",
    "\nfunc @() {}", "fn @() ", "int @() -> ", "\nint @() {}\n", "</think>", "```python\n",
]  # fmt: skip
#: Texts that begin with one thing and go on with another.
LONG_WAYS = [
    *(
        first + part * LONG
        for first in ("function", "class", "func", "fn", "a() throws", "int @() ->")
        for part in " \n"
    ),
    *(first + part * LONG for first in ("    return 1;\n}\n", "```\n@(") for part in ";{<("),
    "```" + " " * LONG + "`",
    " " * LONG + "return",
    "a[ ]:x" + "]:x" * LONG,
    "(/(/" * LONG,
    *(quote + f"\\{quote}" * (LONG // 2) + "\\" for quote in ("'", '"', "`", '"""')),
]
TEXTS = [*(part * (LONG // len(part)) for part in PARTS), *LONG_WAYS]
#: Above this a text is read a second time, in part, to see how the time grows.
SUSPICIOUS_S = 0.2


@contextlib.contextmanager
def at_most(cpu_s: float) -> Iterator[None]:
    """Ends what would take hours; Python's regular expressions heed signals."""

    def end(*_: object) -> None:
        raise AssertionError(f"not done after {cpu_s} s of CPU time")

    before = signal.signal(signal.SIGVTALRM, end)
    signal.setitimer(signal.ITIMER_VIRTUAL, cpu_s)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def cpu_s(work: Callable[[], object]) -> float:
    """The CPU time that `work` takes on this thread, without collections of what other tests left."""
    gc.disable()
    try:
        start = time.thread_time()
        with at_most(20):
            work()
        return time.thread_time() - start
    finally:
        gc.enable()


def grows_with_its_text(work: Callable[[str], object], text: str) -> None:
    """Four times the text takes about four times as long; ways back and forth in it would take sixteen."""
    whole = cpu_s(lambda: work(text))
    if whole > SUSPICIOUS_S:
        whole = min(whole, *(cpu_s(lambda: work(text)) for _ in range(2)))
        part = min(cpu_s(lambda: work(text[: len(text) // 4])) for _ in range(2))
        assert whole < 9 * part, f"{part:.2f} s for a quarter, {whole:.2f} s for all of it"


def readings(language: Language, problem: Problem) -> Iterator[Callable[[str], object]]:
    prefix = language.prefix(problem)
    yield language.truncate
    yield lambda answer: language.published(problem, prefix, answer)
    yield lambda answer: language.careful(problem, prefix, answer)
    yield lambda answer: language.careful(problem, "", f"```\n{answer}\n```\n")
    yield lambda answer: language.split(problem, answer)


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.NAME)
@pytest.mark.parametrize("text", TEXTS, ids=lambda text: repr(text[:16]))
def test_an_answer_is_read_in_proportion_to_its_length(language: Language, text: str) -> None:
    problem = load_problems(language.NAME, paths.MINI)[0]
    (*_, name) = re.findall(r"(\w+)\s*(?:=\s*)?\(", problem.declaration)
    for read in readings(language, problem):
        grows_with_its_text(read, text.replace("@@", "\1").replace("@", name).replace("\1", "@"))


# --- what a program prints --------------------------------------------------------------------------------------------

#: The most that is kept of an output.
PRINTED = 64 << 10
LINES = [
    "x", "\n", " ", "a\n", "Error Trace: a:1\n", "Error Trace: a:1\nError: x\n", "Error: a\n",
    "error: a\n --> a:1:1\n", "error[E1]: ", "thread 'main' panicked at tests.rs:1:1:\n left: a\n", " left: \n",
    "memory allocation of ", "what(): ", "Assertion ", "a: tests.cpp:1: Assertion ", "FATAL ERROR: ",
    "Exception in thread ", "a.a", "panic: ", "a.go:1:1:", "Caused by: ", "1", "a:1:",
]  # fmt: skip


def steps(output: str) -> Iterator[Step]:
    for ending, exit_code, judge in (
        (Ending.EXITED, 1, None),
        (Ending.EXITED, 101, 41),
        (Ending.EXITED, -6, 42),
        (Ending.PEER_ENDED, 0, 43),
        (Ending.EXITED, 41, 44),
    ):
        said = output if judge else ""
        yield Step(ending, exit_code, output, output, 1, 1, 1, False, judge_exit_code=judge, judge_stderr=said)


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=lambda language: language.NAME)
@pytest.mark.parametrize("line", LINES, ids=repr)
def test_an_output_is_explained_in_proportion_to_its_length(language: Language, line: str) -> None:
    def explain(output: str) -> None:
        for step in steps(output):
            for mode in Mode:
                for execution in (Execution(mode, run=step), Execution(mode, compile=step)):
                    verdict_of(execution, language)
                    assert len(language.explain(execution)) < 1000

    for first in ("", "Error Trace: a:1\nError: ", "Exception in thread "):
        grows_with_its_text(explain, first + line * (PRINTED // len(line)))
