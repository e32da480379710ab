"""What a language is to the harness, and the defaults that languages share."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Protocol, TypeVar

from humaneval_x.problems import Problem
from humaneval_x.programs import Execution, Program

Made = TypeVar("Made")


def per_problem(make: Callable[[Problem], Made]) -> Callable[[Problem], Made]:
    """Keeps what `make` makes of the last problems, as a problem's samples come close together."""
    return functools.lru_cache(maxsize=256)(make)


class Unsplittable(Exception):
    """Plain data cannot carry what this problem's tests hand over; the message says what."""


class Language(Protocol):
    """One programming language: a module of this package that binds these names.

    Everything the harness knows about a language is in its module and its folder under sandboxes/.
    """

    #: Registry key, image name and value of --lang: "cpp".
    NAME: str
    #: As people and prompts write it: "C++".
    TITLE: str
    #: Before the slash of a task_id: "CPP".
    TASK_PREFIX: str
    #: Other prefixes by which generation files call the language's tasks: HumanEval for Python.
    TASK_ALIASES: tuple[str, ...]
    #: In the data files' names, humaneval_<stem>.jsonl, and on the hub, data/<stem>/data/humaneval.jsonl: "cpp".
    FILE_STEM: str
    #: Whether the hub's data set has the language.
    ON_HUB: bool
    #: The published generation prompts begin with this line: "// language: C++".
    PROMPT_TAG: str
    #: Words after ``` by which chat answers name the language, lower case.
    FENCE_TAGS: tuple[str, ...]
    #: A command whose output names the toolchain's version, for the manifest.
    VERSION_COMMAND: tuple[str, ...]

    def prefix(self, problem: Problem) -> str:
        """What a completion follows in generation: the prompt, declaration and docstring."""

    def truncate(self, completion: str) -> str:
        """The published stop rule: `completion` up to where the function ends."""

    def published(self, problem: Problem, prefix: str, completion: str) -> str:
        """The solution's source by the published evaluator's rules; `prefix` is prompt or declaration, `completion`
        what the model wrote after it."""

    def careful(self, problem: Problem, prefix: str, completion: str) -> str:
        """The solution's source by our rules: finds the code in chat answers, keeps helper functions before and after,
        copes with a restated declaration, drops prose and a main of the sample's own."""

    def split(self, problem: Problem, source: str) -> Program:
        """`source` (the whole text of a solution) and the problem's tests as two programs.

        Raises:
            Unsplittable: plain data cannot carry what the tests hand over.
        """

    def single(self, problem: Problem, source: str) -> Program:
        """`source` and the problem's tests as one program that ends with the late secret."""

    def assertion_failed(self, execution: Execution) -> bool:
        """Of a single program that ran and did not prove itself: whether a test's assertion failed, rather than the
        sample crashing."""

    def out_of_memory(self, execution: Execution) -> bool:
        """Whether the language's own run time gave up for lack of memory below the container's limit, as Java's
        OutOfMemoryError."""

    def explain(self, execution: Execution) -> str:
        """One line on the first thing that went wrong: the compiler's first error, the failed assertion, the
        exception; empty where nothing can be told."""
