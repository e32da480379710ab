"""What is run both ways: the problems' canonical solutions, those with a fault in them, examples and attacks."""

from __future__ import annotations

import dataclasses
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from attacks import suite

from benchmarks.sandbox import workload
from humaneval_x import languages, paths
from humaneval_x.languages.base import Language
from humaneval_x.problems import Problem, load_problems

CANONICAL = "canonical"
#: What is right in spite of everything, now and then.
MAY_PASS = {CANONICAL, "turned", "constant", "example"}
#: Statements that a function's body may begin with. A language without them goes without these two kinds of fault.
_EXIT = {
    "python": "    import os; os._exit(0)\n",
    "cpp": "    exit(0);\n",
    "java": "        System.exit(0);\n",
    "javascript": "  process.exit(0)\n",
    "go": "    os.Exit(0)\n",
    "rust": "    std::process::exit(0);\n",
}
_CRASH = {
    "python": "    [][1]\n",
    "cpp": "    *(volatile int*)8 = 1;\n",
    "java": '        "".charAt(1);\n',
    "javascript": "  null.missing()\n",
    "go": '    panic("mine")\n',
    "rust": "    Vec::<i32>::new()[1];\n",
}
_CONSTANT = re.compile(r"(?<![\w.\"'])\d+\b(?!\.)|\b[Tt]rue\b|\b[Ff]alse\b")
_OPPOSITE = {"True": "False", "False": "True", "true": "false", "false": "true"}


@dataclasses.dataclass(frozen=True)
class Case:
    """One program, by a name that finds it again: "CPP/7 broken", "cpp/examples/passed.plain.cpp"."""

    name: str
    kind: str
    problem: Problem
    #: The whole text of the solution.
    source: str
    #: Of an attack, the verdicts that will do: where there are several, the machine may decide.
    verdicts: frozenset[str] = frozenset()


def another_constant(problem: Problem) -> str:
    """The canonical solution with its first number or truth value replaced by another."""
    return _CONSTANT.sub(_other, problem.canonical_solution, count=1)


def _other(constant: re.Match[str]) -> str:
    return _OPPOSITE.get(constant.group()) or str(int(constant.group()) + 1)


def _beginning(statements: Mapping[str, str]) -> Callable[[Problem], str]:
    return lambda problem: statements.get(problem.language, "") + problem.canonical_solution.lstrip("\n")


#: Bodies that fail, by what is wrong with them. Where nothing can be, they are the canonical one.
FAULTS: Mapping[str, Callable[[Problem], str]] = {
    "turned": workload.turned,
    "constant": another_constant,
    "broken": workload.broken,
    "exits": _beginning(_EXIT),
    "crashes": _beginning(_CRASH),
}


def of_problem(problem: Problem, kinds: Sequence[str]) -> Iterator[Case]:
    """The canonical solution, and those with a fault of `kinds` that make another text of it."""
    language = languages.get(problem.language)
    prefix, right = language.prefix(problem), problem.canonical_solution
    yield Case(f"{problem.task_id} {CANONICAL}", CANONICAL, problem, language.careful(problem, prefix, right))
    for kind in kinds:
        body = FAULTS[kind](problem)
        if body.strip() != right.strip():
            yield Case(f"{problem.task_id} {kind}", kind, problem, language.careful(problem, prefix, body))


def everything(language: Language) -> Iterator[Case]:
    """All problems with all faults, all examples, and the attacks that are quick."""
    for problem in load_problems(language.NAME, workload.data()):
        yield from of_problem(problem, tuple(FAULTS))
    yield from examples(language)
    for attack in suite.attacks(language):
        if not attack.slow:
            source = language.careful(attack.problem, "", attack.source)
            yield Case(attack.name, "attack", attack.problem, source, frozenset(attack.verdicts))


def some(language: Language, seed: int, problems: int = 8, faults: int = 2, others: int = 3) -> Iterator[Case]:
    """So many `problems` with so many `faults` each, in turn, and so many examples; chosen by `seed`."""
    chance = random.Random(f"{seed} {language.NAME}")
    for number, problem in enumerate(chance.sample(load_problems(language.NAME, workload.data()), problems)):
        kinds = (tuple(FAULTS) * 2)[faults * number % len(FAULTS) :][:faults]
        yield from of_problem(problem, kinds)
    # Who waits for a limit shows nothing: time-outs are only believed where they are seen plainly.
    yield from chance.sample([case for case in examples(language) if "_limit_" not in case.name], others)


def examples(language: Language) -> Iterator[Case]:
    """The language's example programs."""
    folder = paths.SANDBOXES / language.NAME / "examples"
    problem = next(iter(suite.problems(language).values()))
    for path in sorted(path for path in folder.iterdir() if path.name != "problem.json"):
        source = language.careful(problem, "", path.read_text())
        yield Case("/".join(path.parts[-3:]), "example", problem, source)
