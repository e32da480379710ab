"""What a long run shows: samples that never end among others, and whether anything grows or slows down.

    python benchmarks/bench_long.py loops --language python       one in twenty never ends: what the others lose
    python benchmarks/bench_long.py endurance --samples 20000     memory and speed from the beginning to the end

Both run our side alone, with two workers, containers, split verdicts and records, and no cache.
"""

from __future__ import annotations

import argparse
import contextlib
import dataclasses
import itertools
import os
import tempfile
import time
from collections.abc import Generator, Sequence
from pathlib import Path

from humaneval_x import tasks
from humaneval_x.evaluation import Evaluator, Plan, Postprocess
from humaneval_x.problems import Revision
from humaneval_x.reports.table import align
from humaneval_x.results import Record, RunFolder
from sandbox import report, workload
from sandbox.ours import Ours
from sandbox.workload import CANONICAL, Work

WORKERS = 2
#: The part of what ends that is waited for: one in twenty is put off, and a run more or less of those tells.
MOST = 0.9
_MB = 1 << 20


def main() -> None:
    options = parse()
    print(f"{report.machine()}; programs from {workload.data()}", flush=True)
    if options.what == "loops":
        loops(options.language, options.samples or 400, options.rounds, options.time_limit)
    else:
        endurance(options.language, options.samples or 20_000, options.time_limit)


@dataclasses.dataclass(frozen=True)
class Spent:
    """What a part of a run took, in seconds: by the clock, and CPU time of the containers and of this process."""

    wall_s: float
    containers_s: float
    host_s: float

    @property
    def cpu_s(self) -> float:
        """All of it."""
        return self.containers_s + self.host_s

    def __str__(self) -> str:
        return f"{self.cpu_s:.2f} s CPU ({self.wall_s:.2f} s)"


def loops(language: str, count: int, rounds: int, time_limit_s: float) -> None:
    """How soon nine in ten of what ends have their records, without and with one endless loop for nineteen of it.

    Not all of it: what takes much longer than most, one in twenty, is put off until the others are done, and is then
    among the loops.
    """
    ending = distinct(workload.works(language, CANONICAL, count // 2), count)
    mixed = with_loops(ending)
    side, pairs = Ours(WORKERS, time_limit_s), []
    try:
        until_most(side, ending, count)
        for number in range(rounds):
            # By turns first and second, since a machine that others use gets faster or slower.
            turn = -1 if number % 2 else 1
            alone, among = [until_most(side, works, count) for works in (ending, mixed)[::turn]][::turn]
            pairs.append((alone, among))
            print(f"  {count} alone {alone}, with {len(mixed) - count} endless ones {among}", flush=True)
    finally:
        side.close()
    for by, name in (("cpu_s", "CPU time"), ("wall_s", "the clock")):
        losses = [100 * (1 - getattr(alone, by) / getattr(among, by)) for alone, among in pairs]
        print(f"throughput that the others lose, by {name}: {report.spread(losses)} %")


def with_loops(ending: Sequence[Work]) -> list[Work]:
    """`ending`, and an endless loop in the middle of each nineteen."""
    mixed = list(ending)
    for place, work in enumerate(ending[::19]):
        loop = dataclasses.replace(work, solution=workload.endless(work.problem), number=len(ending) + place)
        mixed.insert(20 * place + 10, loop)
    return mixed


def until_most(side: Ours, works: Sequence[Work], count: int) -> Spent:
    """Until MOST of `count` samples that end have their records; what is left is given up, and not counted to what
    comes next."""
    before_s, began = used_s(side), time.monotonic()
    with contextlib.closing(records(side, works)) as made:
        passed = (record for record in made if record.passed)
        for _ in itertools.islice(passed, round(MOST * count)):
            pass
        wall_s = time.monotonic() - began
        spent = Spent(wall_s, *(now - then for now, then in zip(used_s(side), before_s, strict=True)))
    wait_until_idle(side)
    return spent


def wait_until_idle(side: Ours) -> None:
    """Until what was being run when the rest was given up has ended."""
    used, before_s = side.containers_s(), -1.0
    while used > before_s:
        time.sleep(0.1)
        used, before_s = side.containers_s(), used


def endurance(language: str, count: int, time_limit_s: float) -> None:
    """Speed, CPU time a sample and memory, by twentieths of the run; then the old slots beside new ones."""
    side, works = Ours(WORKERS, time_limit_s), workload.works(language, CANONICAL, 164)
    step, rows = max(1, count // 20), [["samples", "1/s", "containers ms", "host ms", "host MB", "containers MB"]]
    try:
        for _ in range(WORKERS):  # then slots hold the judges of nearly all problems, and what grows is something else
            side.run(works)
        before_s, began, wrong = used_s(side), time.monotonic(), 0
        for number, record in enumerate(records(side, distinct(works, count)), 1):
            wrong += not record.passed
            if number % step == 0:
                wall_s = time.monotonic() - began
                each = (1000 * (now - then) / step for now, then in zip(used_s(side), before_s, strict=True))
                numbers = (step / wall_s, *each, resident_mb(), sum(side.memory_mb()))
                rows.append([f"{number:,}", *map(report.number, numbers)])
                print("  ".join(rows[-1]), flush=True)
                before_s, began = used_s(side), time.monotonic()
        print(f"\n{align(rows)}\n\n{wrong} of {count:,} did not pass")
        print(
            f"CPU time in these slots over that in new ones: {report.spread(ageing(side, works, time_limit_s))} times"
        )
    finally:
        side.close()


def ageing(old: Ours, works: Sequence[Work], time_limit_s: float) -> list[float]:
    """What samples cost in slots that ran many, over what they cost in new ones: in turns, whatever else goes on."""
    new = Ours(WORKERS, time_limit_s)
    try:
        new.run(works)
        old.run(works)
        return [old.run(works).containers_s / new.run(works).containers_s for _ in range(7)]
    finally:
        new.close()


def used_s(side: Ours) -> tuple[float, float]:
    """CPU time of the containers and of this process. Some engines take a second to tell: no part of what is timed."""
    return side.containers_s(), time.process_time()


def records(side: Ours, works: Sequence[Work]) -> Generator[Record]:
    """Judges `works` and writes their records."""
    items = {item.key: item for item in (tasks.generation(work.problem) for work in works)}
    plan = Plan(items, Revision.CORRECTED, {}, Postprocess.CAREFUL)
    evaluator = Evaluator(plan, side.pool, WORKERS, share=False)
    with tempfile.TemporaryDirectory() as place, RunFolder(Path(place)) as folder:
        folder.claim({})
        for record in evaluator.records(work.sample for work in works):
            folder.append(record)
            yield record


def distinct(works: Sequence[Work], count: int) -> list[Work]:
    """`count` samples of which no two are the same to the byte, a problem's together."""
    each = -(-count // len(works))
    numbered = ((work, number) for work in works for number in range(each))
    return [
        dataclasses.replace(work, solution=work.solution.rstrip("\n") + "\n" * (number + 1), number=place)
        for place, (work, number) in enumerate(itertools.islice(numbered, count))
    ]


def resident_mb() -> float:
    """Memory of this process."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MB


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("loops", "endurance"))
    parser.add_argument("--language", default="python", choices=workload.languages_with([]))
    parser.add_argument("--samples", type=int, help="that end; 400, or 20,000 for endurance")
    parser.add_argument("--rounds", type=int, default=12)
    parser.add_argument("--time-limit", type=float, default=10.0)
    return parser.parse_args()


if __name__ == "__main__":
    main()
