"""What saves time changes no verdict: the same programs with all of it, and plainly, each command as it stands.

Some of them in CI, others each time: HUMANEVAL_X_SEED repeats a choice. `make both-ways` has all of them, which takes
about an hour: the canonical solutions of all problems, five faults in each, the examples, and the attacks.
"""

from __future__ import annotations

import dataclasses
import os
import random
from collections.abc import Iterator

import both
import programs
import pytest

from humaneval_x import languages, paths
from humaneval_x.languages import python
from humaneval_x.languages.base import Language
from humaneval_x.problems import load_problems
from humaneval_x.programs import Program

pytestmark = pytest.mark.sandbox
WHOLE = bool(os.environ.get("HUMANEVAL_X_BOTH_WAYS"))
SEED = int(os.environ.get("HUMANEVAL_X_SEED") or random.randrange(1 << 20))


@pytest.mark.parametrize("language", languages.all(), ids=lambda language: language.NAME)
def test_both_ways_end_alike(language: Language) -> None:
    cases = programs.everything(language) if WHOLE else programs.some(language, SEED)
    with both.Ways() as ways:
        results = ways.results(cases)
    print(f"\n{language.TITLE}, HUMANEVAL_X_SEED={SEED}\n{both.summary(results)}")
    assert both.faults(results) == {}


class Tricked(both.Ways):
    """Saves time by something else than a program."""

    argv: tuple[str, ...] = ()

    def _assembled(self, case: programs.Case, language: Language) -> Program:
        program = super()._assembled(case, language)
        return dataclasses.replace(program, run=dataclasses.replace(program.run, zygote=self.argv, warm_argv=self.argv))


@pytest.fixture(scope="module")
def tricked() -> Iterator[Tricked]:
    with Tricked() as ways:
        yield ways


def fault(ways: Tricked, kind: str, argv: tuple[str, ...]) -> str:
    """What is found where `argv` comes in the place of a sample."""
    ways.argv = argv
    *_, case = programs.of_problem(load_problems(python.NAME, paths.MINI)[0], [kind] if kind in programs.FAULTS else [])
    return " ".join(ways.result(case).faults)


def test_what_breaks_a_program_is_found(tricked: Tricked) -> None:
    assert "warm: Outcome(verdict='runtime_error'" in fault(tricked, "canonical", ("/bin/false",))


def test_what_only_a_plain_run_mends_is_found(tricked: Tricked) -> None:
    assert "is run again plainly" in fault(tricked, "canonical", ("/bin/sh", "-c", "kill -SEGV $$"))
    assert fault(tricked, "crashes", ("/bin/sh", "-c", "kill -SEGV $$")) == ""
