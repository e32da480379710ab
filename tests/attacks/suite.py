"""The attack suite as data: programs that try to pass without being right, or to hurt the machine they run on.

    <language>/verdict/<name>.<ext>     want to be scored as passed
    <language>/host/<name>.<ext>        want to hurt the machine, the harness or the next sample
    <language>/problems.jsonl           problems that they answer, beside the one of sandboxes/<language>/examples/

Each file is a whole sample and begins with comments of its language that say what it is:

    # tries: to exit with code 0 while the module is loaded
    # verdict: runtime_error              (several, with commas, where the machine may decide)
    # problem: Python/1                   (only where it is one of problems.jsonl)
    # slow: fills all memory twice        (only where it takes more than 5 s: why)
"""

from __future__ import annotations

import dataclasses
import itertools
import json
import re
from collections.abc import Mapping
from pathlib import Path

from humaneval_x import paths
from humaneval_x.languages.base import Language
from humaneval_x.problems import Problem, parse_problems
from humaneval_x.verdicts import Verdict

FOLDER = Path(__file__).parent
#: How many of each kind a language has at least.
ENOUGH = {"verdict": 40, "host": 30}
_HEADER = re.compile(r"(?:#|//) (tries|verdict|problem|slow): (\S.*)")
_NEVER = {Verdict.PASSED, Verdict.SANDBOX_ERROR}


@dataclasses.dataclass(frozen=True)
class Attack:
    """One hostile program."""

    #: As in "python/host/fork_bomb.py".
    name: str
    kind: str
    tries: str
    #: Any of these will do.
    verdicts: frozenset[Verdict]
    problem: Problem
    #: Why it takes long; empty where it does not.
    slow: str
    source: str


def attacks(language: Language, folder: Path = FOLDER) -> list[Attack]:
    """The attacks in a language.

    Raises:
        ValueError: there are too few, or a file is not as it must be; names it.
    """
    known = problems(language, folder)
    found = []
    for kind, enough in ENOUGH.items():
        files = sorted((folder / language.NAME / kind).glob("*"))
        if len(files) < enough:
            raise ValueError(f"{language.NAME}/{kind} has {len(files)} attacks; {enough} are the least")
        found += [read(path, known) for path in files]
    return found


def problems(language: Language, folder: Path = FOLDER) -> dict[str, Problem]:
    """The problems that a language's attacks answer, by task_id; the example problem has number 0."""
    example = paths.SANDBOXES / language.NAME / "examples" / "problem.json"
    lines = json.dumps(json.loads(example.read_text())) + "\n"
    others = folder / language.NAME / "problems.jsonl"
    if others.exists():
        lines += others.read_text()
    return {problem.task_id: problem for problem in parse_problems(lines, language.NAME, str(others))}


def read(path: Path, known: Mapping[str, Problem]) -> Attack:
    """The attack in a file; `known` are the problems that it may name, the first of them where it names none.

    Raises:
        ValueError: its header is not as it must be; names the file.
    """
    source = path.read_text(encoding="utf-8", errors="replace")
    name = "/".join(path.parts[-3:])
    lines = itertools.takewhile(bool, map(_HEADER.fullmatch, source.splitlines()))
    header = {line[1]: line[2].strip() for line in lines if line}
    if not {"tries", "verdict"} <= header.keys():
        raise ValueError(f"{name} does not begin with a comment `tries: ...` and a comment `verdict: ...`")
    task_id = header.get("problem", next(iter(known)))
    if task_id not in known:
        raise ValueError(f"{name}: there is no problem {task_id!r}; there are {', '.join(known)}")
    verdicts = _verdicts(header["verdict"], name)
    return Attack(name, path.parent.name, header["tries"], verdicts, known[task_id], header.get("slow", ""), source)


def _verdicts(listed: str, name: str) -> frozenset[Verdict]:
    try:
        verdicts = frozenset(Verdict(word.strip()) for word in listed.split(","))
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from None
    if verdicts & _NEVER:
        raise ValueError(f"{name}: no attack may have the verdict {next(iter(verdicts & _NEVER))}")
    return verdicts
