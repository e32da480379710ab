"""Python: what the harness knows of it on this side; sandboxes/python/ is the other.

The published evaluator puts imports before every program (`HEADER`). Here they are put there too, but only those whose
names occur in the source: importing numpy alone takes longer than most solutions run.
"""

from __future__ import annotations

import ast
import builtins
import collections
import keyword
import re
import threading
import typing
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from humaneval_x.languages import python_source, text
from humaneval_x.languages.base import Unsplittable, per_problem
from humaneval_x.languages.python_source import GRAMMAR, entry_of, helpers_of
from humaneval_x.problems import Problem
from humaneval_x.programs import Command, Ending, Execution, Judge, JudgeExit, Program

NAME = "python"
TITLE = "Python"
TASK_PREFIX = "Python"
TASK_ALIASES = ("HumanEval",)
FILE_STEM = "python"
ON_HUB = True
PROMPT_TAG = "# language: Python"
FENCE_TAGS = python_source.FENCE_TAGS
VERSION_COMMAND = ("/usr/bin/python3", "--version")

#: IMPORT_HELPER of the published evaluator, each line with the names that it brings.
HEADER = {
    **{f"import {name}": (name,) for name in ("math", "re", "sys", "copy", "datetime", "itertools", "collections")},
    **{f"import {name}": (name,) for name in ("heapq", "statistics", "functools", "hashlib", "numpy", "string")},
    "import numpy as np": ("np",),
    # Together, since the second hides names of the first.
    "from typing import *\nfrom collections import *": (*typing.__all__, *collections.__all__),
}

truncate = python_source.truncate
careful = python_source.careful

_SHIMS = "/opt/sandbox/python"
_PYTHON = ("/usr/bin/python3", "-ISE")
_CHANGES = r"\.(?:append|extend|insert|remove|pop|popitem|clear|sort|reverse|add|discard|update|setdefault)\("
_CHANGES_ARGUMENT = r"\b(?:shuffle|heap\w+|insort\w*)\(\s*"
_ASSIGNS = r"\s*(?:[-+*/%&|^]|//|\*\*)?=(?!=)"


def prefix(problem: Problem) -> str:
    """What a completion follows in generation."""
    return problem.prompt


def published(problem: Problem, prefix: str, completion: str) -> str:
    """The published evaluator's rules: prompt and completion, the latter up to its first line in column 0.

    Source: process_humaneval_test in CodeGeeX's codegeex/benchmark/humaneval-x/evaluate_humaneval_x.py. Samples that
    stand in place of prompt and completion are unknown there; they are left as they are.
    """
    return prefix + truncate(completion) if prefix else completion


def split(problem: Problem, source: str) -> Program:
    """The solution and the tests as two programs.

    Raises:
        Unsplittable: the problem asks for a class or a coroutine, or the tests hand over functions.
    """
    return _program(source, "sample.py", _header(source), _judge(problem))


@per_problem
def _judge(problem: Problem) -> Judge:
    entry = entry_of(problem)
    _check_splittable(problem, entry)
    setup, in_place = _setup(problem, entry), ["in_place"] if _changes_arguments(problem, entry) else []
    return Judge(
        files={"setup.py": setup.encode(), "test.py": problem.tests.encode()},
        run=_command("judge.py", "{judge}", entry, *in_place, header=setup),
    )


def single(problem: Problem, source: str) -> Program:
    """The solution and the tests as one program."""
    header = _header(source) + _setup(problem, entry_of(problem))
    return _program(source, "single.py", header, files={"test.py": problem.tests.encode()})


def assertion_failed(execution: Execution) -> bool:
    """single.py tells an exception raised in the tests' own lines by its exit code."""
    return execution.run is not None and execution.run.exit_code == JudgeExit.WRONG_ANSWER


def out_of_memory(execution: Execution) -> bool:
    """Whether a MemoryError, which Python raises for a single absurd allocation, ended it."""
    run = execution.run
    return run is not None and any(
        line.startswith("MemoryError") for line in (run.judge_stderr, text.last_line(run.stderr))
    )


def explain(execution: Execution) -> str:
    """The syntax error, the failed line of the tests with the last answer, or the exception."""
    run = execution.run
    if run is None or execution.proven:
        return text.last_line(execution.compile.stderr) if execution.compile and not run else ""
    if run.judge_stderr and run.judge_exit_code != JudgeExit.SAMPLE_ENDED:
        return text.one_line(run.judge_stderr)
    if run.ending in (Ending.EXITED, Ending.PEER_ENDED) and not run.out_of_memory:
        return text.last_line(run.stderr) or text.ended(run.exit_code)
    return ""


# Programs ------------------------------------------------------------------------------------------------------------


def _command(shim: str, *arguments: str, header: str = "") -> Command:
    role = "judge" if shim == "judge.py" else "sample"
    # Others for numpy, since the forks of one that has it cost half as much again.
    zygote = (*_PYTHON, f"{_SHIMS}/zygote.py", role, *(["numpy"] if "numpy" in header else []))
    return Command((*_PYTHON, f"{_SHIMS}/{shim}", _SHIMS, *arguments), zygote=zygote)


def _program(
    source: str, shim: str, header: str, judge: Judge | None = None, files: Mapping[str, bytes] = MappingProxyType({})
) -> Program:
    # A lone surrogate, which JSON can carry, becomes bytes that no UTF-8 source may have: a syntax error.
    files = {**files, "header.py": header.encode(), "solution.py": source.encode("utf-8", "surrogatepass")}
    run, check = _command(shim, header=header), _command("check.py")
    return Program(NAME, files, run, check=check, judge=judge, main_file="solution.py")


def _header(source: str) -> str:
    words = _words(source)
    return "".join(f"{line}\n" for line, names in HEADER.items() if not words.isdisjoint(names))


def _setup(problem: Problem, entry: str) -> str:
    """What the tests may use besides the solution: the header, and the prompt's helper functions (Python/32: poly)."""
    helpers = helpers_of(problem.declaration, entry)
    needed = not (_words(helpers) & _words(problem.tests)).issubset(keyword.kwlist)
    return _header(problem.tests + helpers) + helpers if needed else _header(problem.tests)


_PARSER = threading.Lock()


def _words(source: str) -> set[str]:
    return set(re.findall(r"[^\W\d]\w*", source))


def _check_splittable(problem: Problem, entry: str) -> None:
    if re.search(rf"^(?:class|async\s+def)\s+{entry}\b", problem.declaration, re.MULTILINE):
        raise Unsplittable(f"{entry} is no plain function: a class or coroutine cannot be called from another process")
    for argument in _arguments_in(problem.tests, entry):
        raise Unsplittable(f"the tests hand over {argument}, which plain data cannot carry")


def _arguments_in(tests: str, entry: str) -> Iterator[str]:
    """The functions and generators among the arguments that the tests call `entry` with."""
    try:
        # CPython 3.11's parser counts its depth in a place that all threads share, and may fail when two are at it.
        with _PARSER:
            tree = ast.parse(tests)
    except SyntaxError:  # the tests are for the sandbox's Python, which may be newer than this one
        return
    functions = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)} | set(dir(builtins))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    for call in calls:
        if typing.cast(ast.Name, call.func).id not in (entry, "candidate"):
            continue
        for argument in [*call.args, *(named.value for named in call.keywords)]:
            is_function = isinstance(argument, ast.Name) and argument.id in functions
            if is_function or isinstance(argument, (ast.Lambda, ast.GeneratorExp)):
                yield ast.unparse(argument)


def _changes_arguments(problem: Problem, entry: str) -> bool:
    """Whether the canonical solution changes its arguments in place. Only then do changes reach the tests: otherwise a
    sample could spoil what a test compares its answer with."""
    signature = re.search(rf"^def\s+{entry}\s*\((.*?)\)\s*(?:->.*)?:", problem.declaration, re.MULTILINE | re.DOTALL)
    names = "|".join(re.findall(r"\w+", signature.group(1))) if signature else ""
    argument, item = rf"(?<![\w.])(?:{names})\b", r"(?:\[[^\]\n]*\])"
    changes = (
        rf"{argument}{item}*{_CHANGES}|{argument}{item}+{_ASSIGNS}|{argument}\s*[-+*|&^]=(?!=)"
        rf"|\bdel\s+{argument}|{_CHANGES_ARGUMENT}{argument}"
    )
    return bool(names) and re.search(changes, text.mask(problem.canonical_solution, GRAMMAR.opaque)) is not None
