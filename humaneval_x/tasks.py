"""The two tasks: generation (from declaration and docstring) and translation (from another language, no docstring)."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from humaneval_x import languages
from humaneval_x.errors import UsageError
from humaneval_x.problems import Problem


class Task(StrEnum):
    """What is asked of a model; `ground-truth` asks nobody and scores the canonical solutions."""

    GENERATION = "generation"
    TRANSLATION = "translation"
    GROUND_TRUTH = "ground-truth"


@dataclasses.dataclass(frozen=True)
class Item:
    """One thing to ask: `prompt` goes to the model, and `prefix` stands before its completion in the program."""

    problem: Problem
    prompt: str
    prefix: str
    #: The problem in the language translated from; None in generation.
    source: Problem | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Language translated from ("" in generation) and task id."""
        return (self.source.language if self.source else "", self.problem.task_id)


def generation(problem: Problem) -> Item:
    """The published generation prompt: a line that names the language, then declaration and docstring."""
    language = languages.get(problem.language)
    prefix = language.prefix(problem)
    return Item(problem, prompt=f"{language.PROMPT_TAG}\n{prefix}", prefix=prefix)


def translation(source: Problem, target: Problem) -> Item:
    """The published translation prompt: the solved problem in the source language, then the target's declaration."""
    titles = [languages.get(problem.language).TITLE for problem in (source, target)]
    solved = f"{source.declaration}\n{source.canonical_solution.rstrip()}"
    prompt = f"code translation\n{titles[0]}:\n{solved}\n{titles[1]}:\n{target.declaration}"
    return Item(target, prompt=prompt, prefix=target.declaration, source=source)


def translations(sources: Sequence[Problem], targets: Sequence[Problem]) -> Iterator[Item]:
    """An Item for each problem that both languages have.

    Raises:
        UsageError: they have none in common.
    """
    by_number = {problem.number: problem for problem in sources}
    common = [problem for problem in targets if problem.number in by_number]
    if not common:
        raise UsageError("source and target language have no problem in common: their data sets differ")
    return (translation(by_number[target.number], target) for target in common)


def ordered_pairs(sources: Iterable[str], targets: Iterable[str]) -> list[tuple[str, str]]:
    """All (source, target) pairs of different languages."""
    return [(source, target) for source, target in itertools.product(sources, targets) if source != target]
