"""What is run: canonical solutions, and a mix of wrong, non-compiling and non-terminating ones made of them."""

from __future__ import annotations

import dataclasses
import itertools
import os
import re
from pathlib import Path

from humaneval_x import languages, paths
from humaneval_x.problems import Problem, load_problems
from humaneval_x.samples import Sample

MIXES = CANONICAL, FAILING, MIXED = "canonical", "failing", "mixed"
#: An endless loop as the whole of a function's body.
LOOPS = {
    "python": "    while True:\n        pass\n",
    "cpp": "    while (true) {}\n",
    "java": "        while (true) {}\n",
    "javascript": "  while (true) {}\n",
    "go": "    for {\n    }\n",
    "rust": "    loop {}\n",
}
#: Operators, each with one that makes a wrong program of most.
_TURNED = {"<=": ">", ">=": "<", "==": "!=", "!=": "==", " < ": " >= ", " > ": " <= ", " + ": " - ", " - ": " + "}
_OPERATOR = re.compile("|".join(map(re.escape, _TURNED)))
#: Of so many mixed samples one does not end.
_ENDLESS_EVERY = 20


@dataclasses.dataclass(frozen=True)
class Work:
    """A sample's problem and the solution's text behind the prompt."""

    problem: Problem
    solution: str
    number: int

    @property
    def sample(self) -> Sample:
        """As a model would have written it."""
        return Sample(self.problem.task_id, self.number, self.solution)


def data() -> Path:
    """The folder of the real data set where there is one, else our own small one."""
    return Path(os.environ.get("HUMANEVAL_X_DATA") or paths.MINI)


def works(language: str, mix: str, count: int) -> list[Work]:
    """`count` samples of a language, spread over its problems."""
    problems = list(load_problems(language, data()))
    step = max(1, len(problems) // count)
    chosen = itertools.islice(itertools.cycle(problems[::step]), count)
    make = {CANONICAL: _canonical, FAILING: _failing, MIXED: _mixed}[mix]
    return [make(problem, number) for number, problem in enumerate(chosen)]


def _canonical(problem: Problem, number: int) -> Work:
    return Work(problem, problem.canonical_solution, number)


def _mixed(problem: Problem, number: int) -> Work:
    if number % _ENDLESS_EVERY == _ENDLESS_EVERY - 1:
        return Work(problem, endless(problem), number)
    return _failing(problem, number)


def _failing(problem: Problem, number: int) -> Work:
    return Work(problem, broken(problem) if number % 2 else turned(problem), number)


def endless(problem: Problem) -> str:
    """A solution that never ends."""
    end = re.search(r"[\s}]*$", problem.canonical_solution)
    closing = end.group() if end else ""
    return LOOPS[problem.language] + closing.lstrip("\n")


def broken(problem: Problem) -> str:
    """A solution that no compiler takes."""
    return "    ) unexpected (\n" + problem.canonical_solution


def turned(problem: Problem) -> str:
    """One operator turned into its opposite, where there is one."""
    return _OPERATOR.sub(lambda match: _TURNED[match.group()], problem.canonical_solution, count=1)


def languages_with(names: list[str]) -> list[str]:
    """Those of `names`, or of all languages, that both sides can run."""
    return [languages.get(name).NAME for name in names or languages.LANGUAGES if name in LOOPS]
