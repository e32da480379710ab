"""Which problems are judged split, and which by the late secret: a table, settled by the canonical solutions.

data/modes.jsonl has a line for each problem that has been tried: its digest and mode, and for a late secret the reason.
A problem that is not there (a user's own data) is tried when it is first met, and remembered in the cache.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tqdm import tqdm

from humaneval_x import languages, paths
from humaneval_x.errors import DataError, SandboxError
from humaneval_x.languages.base import Unsplittable, per_problem
from humaneval_x.problems import Problem, Revision, load_problems
from humaneval_x.programs import Execution, Mode, Program
from humaneval_x.results import replace
from humaneval_x.verdicts import Verdict, verdict_of

TABLE = paths.DATA / "modes.jsonl"
Run = Callable[[Program], Execution]


@dataclasses.dataclass(frozen=True)
class Settled:
    """How a problem is judged, and whether its own canonical solution passes that way."""

    task_id: str
    digest: str
    mode: Mode
    #: The canonical solution passes. A problem where it does not is broken, and reported as such.
    sound: bool
    #: Why it cannot be split, or what its canonical solution fails with; empty for a sound split problem.
    why: str = ""


def settle(problem: Problem, run: Run) -> Settled:
    """Tries the canonical solution split, then with the late secret; `run` runs a Program in a sandbox."""
    language = languages.get(problem.language)
    source = language.careful(problem, language.prefix(problem), problem.canonical_solution)
    reasons: dict[Mode, str] = {}
    safest = Mode.SPLIT
    for mode, assemble in ((Mode.SPLIT, language.split), (Mode.LATE_SECRET, language.single)):
        try:
            execution = run(assemble(problem, source))
        except Unsplittable as error:
            reasons[mode], safest = str(error), Mode.LATE_SECRET
            continue
        verdict = verdict_of(execution, language)
        if verdict is Verdict.SANDBOX_ERROR and not execution.judge_broken:
            raise SandboxError(f"cannot settle how {problem.task_id} is judged: {execution.error}")
        if verdict is Verdict.PASSED:
            return Settled(problem.task_id, digest(problem), mode, True, reasons.get(Mode.SPLIT, ""))
        if execution.judge_broken:
            reasons[mode], safest = execution.error or "", Mode.LATE_SECRET
        else:
            reasons[mode] = f"{verdict.value}: {language.explain(execution)}"
    # The canonical solution fails both ways: the problem is broken. Samples are judged in the safest way there is.
    return Settled(problem.task_id, digest(problem), safest, False, "; ".join(reasons.values()))


@per_problem
def digest(problem: Problem) -> str:
    """sha256 over what the mode depends on: all but the texts that only a model reads."""
    parts = (problem.language, problem.declaration, problem.canonical_solution, problem.tests, problem.test_setup)
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


class ModeTable:
    """The modes known so far, from the repository's table and the user's cache."""

    def __init__(self, files: Iterable[Path] | None = None) -> None:
        self._learnt = paths.cache() / "modes.jsonl"
        self._lock = threading.Lock()
        self._known: dict[str, Settled] = {}
        for path in (TABLE, self._learnt) if files is None else files:
            for settled in _read(path):
                self._known.setdefault(settled.digest, settled)

    def get(self, problem: Problem) -> Settled | None:
        """What is known of `problem`, None where its canonical solution has yet to be tried."""
        return self._known.get(digest(problem))

    def learn(self, settled: Settled) -> None:
        """Remembers `settled`, for later runs too."""
        with self._lock:
            self._known[settled.digest] = settled
            self._learnt.parent.mkdir(parents=True, exist_ok=True)
            with self._learnt.open("a") as file:
                file.write(to_line(settled))


def to_line(settled: Settled) -> str:
    """A line of the table."""
    return json.dumps(dataclasses.asdict(settled)) + "\n"


def _read(path: Path) -> list[Settled]:
    try:
        lines = path.read_text().splitlines(keepends=True)
    except FileNotFoundError:
        return []
    settled = []
    for number, line in enumerate(lines, start=1):
        try:
            row = json.loads(line)
            settled.append(Settled(**{**row, "mode": Mode(row["mode"])}))
        except (ValueError, TypeError, KeyError):
            # The cache's last line may be torn, or another process may be writing it; the table's may not.
            if path == TABLE:
                raise DataError(f"{path}, line {number}: malformed") from None
    return settled


def survey(problems: Iterable[Problem], run: Run, workers: int) -> Iterator[Settled]:
    """Settles each of `problems`, in their order."""
    with ThreadPoolExecutor(workers) as threads:
        yield from threads.map(lambda problem: settle(problem, run), problems)


def main(folders: Sequence[str]) -> None:
    """`make modes`: tries the canonical solutions of data/mini and of the data sets in `folders` in both revisions, and
    writes the table anew."""
    from humaneval_x.sandbox.pool import Pool

    problems = {
        digest(problem): problem
        for folder in (str(paths.MINI), *folders)
        for name in languages.LANGUAGES
        for revision in Revision
        for problem in load_problems(name, folder, revision)
    }
    workers = len(os.sched_getaffinity(0))
    with Pool(workers=workers) as pool:
        settled = list(tqdm(survey(problems.values(), pool.run, workers), total=len(problems), disable=None))
    settled.sort(key=lambda one: (one.task_id.partition("/")[0], int(one.task_id.partition("/")[2]), one.digest))
    replace(TABLE, map(to_line, settled))


if __name__ == "__main__":
    main(sys.argv[1:])
