"""JavaScript: what the harness knows of it on this side; sandboxes/javascript/ is the other."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping

from humaneval_x.languages import text
from humaneval_x.languages.base import Unsplittable, per_problem
from humaneval_x.problems import Problem
from humaneval_x.programs import Command, Ending, Execution, Judge, JudgeExit, Program

NAME = "javascript"
TITLE = "JavaScript"
TASK_PREFIX = "JavaScript"
TASK_ALIASES: tuple[str, ...] = ()
FILE_STEM = "js"
ON_HUB = True
PROMPT_TAG = "// language: JavaScript"
FENCE_TAGS = ("javascript", "js", "node", "mjs", "cjs")
VERSION_COMMAND = ("/usr/bin/node", "--version")

_SHIMS = "/opt/sandbox/javascript"
# A node that is there already, and forks.
_ZYGOTE = (f"{_SHIMS}/zygote", f"{_SHIMS}/zygote.js")
_NO_FILES: Mapping[str, bytes] = {}

_NAME = r"[A-Za-z_$][\w$]*"
_CLASS = r"\[[^\]\\\n]{0,100}+(?:\\.[^\]\\\n]{0,100}+){0,100}+\]"
_GRAMMAR = text.Grammar(
    opaque=text.opaque(
        text.LINE_COMMENT,
        text.BLOCK_COMMENT,
        # A slash begins a regular expression only where a value may begin. What is rare is looked for first.
        r"(?=[ \t/])(?:(?<=[(,=:\[!&|?{};+\-*%~^<>\n])|(?<=return))"
        rf"[ \t]{{0,9}}/(?:\\.|{_CLASS}|[^/\\\n\[]){{1,200}}/\w*",
        text.DOUBLE_QUOTED,
        text.SINGLE_QUOTED,
        rf"`(?:{text.ESCAPED}|[^`\\]++)*+(?:`|\Z)",
    ),
    definition=re.compile(
        rf"^(?:export\s+(?:default\s+)?)?(?:(?:async\s+)?function\b\s*+\*?|class\b|const\b|let\b|var\b)\s*+({_NAME})",
        re.MULTILINE,
    ),
    statement=re.compile(
        rf"(?:async\s+)?function\b\s*\*?\s*{_NAME}\s*\(|class\s+{_NAME}\s*(?:extends\b|\{{)"
        rf"|(?:const|let|var)\s+(?:{_NAME}\s*(?:=|;|,|$)|[\[{{])"
        r"|(?:if|for|while|switch|with)\s*\(|(?:try|do)\s*\{|new\s+[A-Z]|[\[({;]"
        rf"|{_NAME}(?:\.{_NAME}|\[[^\]\n]*\])*\s*(?:[-+*/%&|^?]{{1,2}}|<<|>>>?)?=(?![=>])",
        re.MULTILINE,
    ),
    continues=re.compile(r"(?:else|catch|finally)\b"),
    unfinished=tuple("=,([{+-*/"),
)
_EXPORT = re.compile(
    rf"^export\s+(?:default\s+(?:{_NAME}\s*;?[ \t]*$)?|\{{[^}}]{{0,2000}}\}}\s*;?[ \t]*$)?", re.MULTILINE
)
_ITEM = r"(?:\.[A-Za-z_$][\w$]*|\[[^\]\n]*\])"
_CHANGES = r"\.(?:push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|set|add|delete|clear)\("
_ASSIGNS = r"\s*(?:(?:[-+*/%&|^?]{1,2}|<<|>>>?)?=(?![=>])|\+\+|--)"


def prefix(problem: Problem) -> str:
    """What a completion follows in generation."""
    return problem.prompt


def truncate(completion: str) -> str:
    """The published stop rule."""
    return text.until_closed(completion)


def published(problem: Problem, prefix: str, completion: str) -> str:
    """The published evaluator's rule: prompt and completion as they are.

    Source: process_humaneval_test in CodeGeeX's codegeex/benchmark/humaneval-x/evaluate_humaneval_x.py.
    """
    return prefix + completion


def careful(problem: Problem, prefix: str, completion: str) -> str:
    """Our rules. Code is taken out of chat answers. Where it defines the asked-for function it is the whole program,
    with what else the prompt defines in front of it; otherwise it follows the prompt.

    In column 0, prose and examples of the model's own (console.log, a call of main) are dropped, as is a last
    definition that was cut off. Of several definitions of one name, which `const` forbids, the last one stays; `export`
    has no meaning in a script and goes.
    """
    entry = _entry(problem)
    code = text.fenced_code(completion, FENCE_TAGS, lambda block: entry in _GRAMMAR.defined(textwrap.dedent(block)))
    if text.fenced_blocks(completion) and entry in _GRAMMAR.defined(textwrap.dedent(code)):
        code = textwrap.dedent(code)
    if _is_whole(code, entry):
        prefix = _before(prefix or problem.prompt, entry)
    else:
        code = _closed(prefix, code)
    return "".join(_distinct(text.statements(prefix + _EXPORT.sub("", code), _GRAMMAR, entry)))


def split(problem: Problem, source: str) -> Program:
    """The solution and the tests as two programs.

    Raises:
        Unsplittable: the problem asks for a class or an async function, or the tests hand over functions.
    """
    return _program(source, _command("sample.js", _entry(problem)), judge=_judge(problem))


@per_problem
def _judge(problem: Problem) -> Judge:
    entry = _entry(problem)
    _check_splittable(problem, entry)
    return Judge(
        files={"setup.js": _before(problem.declaration, entry).encode(), "test.js": problem.tests.encode()},
        run=_command("judge.js", "{judge}", entry, *(["in_place"] if _changes_arguments(problem, entry) else [])),
    )


def single(problem: Problem, source: str) -> Program:
    """The solution and the tests as one program."""
    return _program(source, _command("single.js"), {"test.js": problem.tests.encode()})


def assertion_failed(execution: Execution) -> bool:
    """single.js tells a failed console.assert, or an error thrown in the tests' own lines, by its exit code."""
    return execution.run is not None and execution.run.exit_code == JudgeExit.WRONG_ANSWER


def out_of_memory(execution: Execution) -> bool:
    """Whether V8 gave up: its heap's limit is below the container's, and so is what one array may take."""
    run = execution.run
    return run is not None and bool(
        re.search(r"^FATAL ERROR: .*(?:heap out of memory|Allocation failed)", run.stderr, re.MULTILINE)
        or re.match(r"RangeError: Array buffer allocation failed", run.judge_stderr)
    )


def explain(execution: Execution) -> str:
    """The syntax error, the failed line of the tests with the last answer, or the error thrown."""
    run = execution.run
    if run is None or execution.proven:
        step = execution.compile
        return text.first_line(step.stderr, r"^\w*Error\b", r"\S") if step and not run else ""
    if run.judge_stderr and run.judge_exit_code != JudgeExit.SAMPLE_ENDED:
        return text.one_line(run.judge_stderr)
    if run.ending not in (Ending.EXITED, Ending.PEER_ENDED) or run.out_of_memory:
        return ""
    found = text.first_line(run.stderr, r"^assertion failed \|", r"^(?:FATAL ERROR|\w*Error\b)")
    return found or text.ended(run.exit_code)


# Programs ------------------------------------------------------------------------------------------------------------


def _command(shim: str, *arguments: str) -> Command:
    return Command(("/usr/bin/node", f"{_SHIMS}/{shim}", *arguments), zygote=_ZYGOTE)


def _program(source: str, run: Command, files: Mapping[str, bytes] = _NO_FILES, judge: Judge | None = None) -> Program:
    # A lone surrogate, which JSON can carry, becomes bytes that node reads as U+FFFD.
    files = {"solution.js": source.encode("utf-8", "surrogatepass"), **files}
    return Program(NAME, files, run, check=_command("check.js"), judge=judge, main_file="solution.js")


def _check_splittable(problem: Problem, entry: str) -> None:
    masked = text.mask(problem.tests, _GRAMMAR.opaque)
    special = rf"\bclass\s+{entry}\b|\basync\s+function\s*\*?\s*{entry}\b|\b{entry}\s*=\s*async\b"
    if re.search(special, problem.declaration):
        raise Unsplittable(f"{entry} is no plain function: a class or async function cannot be called from elsewhere")
    if re.search(r"\bawait\b|\.then\(", masked):
        raise Unsplittable("the tests wait for promises, which plain data cannot carry")
    for call in re.finditer(rf"\b{entry}\s*\(", masked):
        end = text.matching(masked, call.end() - 1) or len(masked)
        if re.search(r"=>|\bfunction\b", _outermost(masked[call.end() : end])):
            raise Unsplittable("the tests hand over a function, which plain data cannot carry")


def _outermost(masked: str) -> str:
    """A list of arguments without what stands in brackets."""
    before = ""
    while before != masked:
        before, masked = masked, re.sub(r"\([^()]*\)|\[[^\[\]]*\]|\{[^{}]*\}", "", masked)
    return masked


def _changes_arguments(problem: Problem, entry: str) -> bool:
    """Whether the canonical solution changes its arguments in place. Only then do changes reach the tests: otherwise a
    sample could spoil what a test compares its answer with (JavaScript/32)."""
    signature = re.search(rf"\b{entry}\b[^(]*\(([^)]*)\)", problem.declaration)
    names = "|".join(re.findall(_NAME, signature[1])) if signature else ""
    argument = rf"(?<![\w$.])(?:{names})(?![\w$])"
    changes = (
        rf"{argument}{_ITEM}*?{_CHANGES}|{argument}{_ITEM}+{_ASSIGNS}|\bdelete\s+{argument}"
        rf"|{argument}{_ITEM}[^;=\n]*\]\s*=(?![=>])"  # [x[0], x[1]] = [x[1], x[0]]
    )
    return bool(names) and re.search(changes, text.mask(problem.canonical_solution, _GRAMMAR.opaque)) is not None


# Completions ---------------------------------------------------------------------------------------------------------


@per_problem
def _entry(problem: Problem) -> str:
    """The function (or class) that is asked for: the last one that the declaration begins.

    Where it begins none at all, the text is no JavaScript problem; the tests then find nothing to call.
    """
    return (_GRAMMAR.defined(problem.declaration) or ["solution"])[-1]


def _place(code: str, entry: str) -> int | None:
    """Where `code` defines `entry`."""
    if entry not in code:
        return None
    masked = text.mask(code, _GRAMMAR.opaque)
    return next((match.start() for match in _GRAMMAR.definition.finditer(masked) if match[1] == entry), None)


def _is_whole(code: str, entry: str) -> bool:
    """Whether `code` defines `entry` itself, rather than going on inside of it and stating it once more later on."""
    place = _place(code, entry)
    return place is not None and text.end_of_block(text.mask(code[:place], _GRAMMAR.opaque)) is None


def _before(prefix: str, entry: str) -> str:
    """What a prompt holds before the asked-for function: helper functions and modules."""
    return prefix[: _place(prefix, entry) or 0]


def _closed(prefix: str, code: str) -> str:
    """A function's body with the brace that closes the function, which some answers forget."""
    masked = text.mask(prefix + code, _GRAMMAR.opaque)
    return code + "\n}\n" if masked.count("{") == masked.count("}") + 1 else code


def _distinct(statements: Iterable[tuple[str, list[str]]]) -> list[str]:
    """Statements of which no two define the same name: the last stays."""
    kept: dict[object, str] = {}
    for number, (statement, names) in enumerate(statements):
        key = names[0] if names else number
        kept.pop(key, None)
        kept[key] = statement
    return list(kept.values())
