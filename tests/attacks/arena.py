"""Where attacks run: one slot, and after each attack a look at what is left of it."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from types import TracebackType

from sandboxed import CLEAN, proving
from suite import Attack

from humaneval_x.evaluation import CLIP, Evaluator, Plan, Postprocess
from humaneval_x.modes import ModeTable, settle
from humaneval_x.problems import Problem, Revision
from humaneval_x.programs import Execution, Limits, Pace, Program
from humaneval_x.results import Record
from humaneval_x.samples import Sample
from humaneval_x.sandbox.pool import Pool
from humaneval_x.tasks import generation
from humaneval_x.verdicts import Verdict

LIMITS = Limits(run_cpu_s=1.5, run_wall_s=4.5, compile_cpu_s=15.0, compile_wall_s=60.0)
#: A record has three clipped texts, of whose characters JSON makes up to twelve bytes each, and little else.
_LINE_BYTES = 3 * 12 * CLIP + 20_000


class Arena:
    """One slot of a language. A context manager, which removes its container."""

    def __init__(self, problems: Mapping[str, Problem]) -> None:
        self._pool = _Watched()
        modes = ModeTable()
        for problem in problems.values():
            modes.learn(settle(problem, self._pool.run))
        items = {("", name): generation(problem) for name, problem in problems.items()}
        plan = Plan(items, Revision.CORRECTED, {}, Postprocess.CAREFUL)
        self._evaluator = Evaluator(plan, self._pool, workers=1, modes=modes, share=False)
        # The first run of each warms the machine's caches; the second is the usual one.
        self._usual_cpu_s = [{name: _cpu_s(self._honest(name)) for name in problems} for _ in range(2)][1]
        self._pool.faults.clear()

    def __enter__(self) -> Arena:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.close()

    def faults(self, attack: Attack) -> list[str]:
        """Runs the attack, looks around in its container, and has an honest sample judged there; what is wrong."""
        record = self._judge(Sample(attack.problem.task_id, 0, attack.source, is_whole=True))
        found = []
        if record.verdict not in attack.verdicts:
            found.append(f"{record.verdict}: {record.detail} {record.stderr[-500:]}")
        found += _record_faults(record)
        found += self._left(attack.problem.language)
        found += self._honest_faults(attack.problem.task_id)
        found += self._pool.faults
        self._pool.faults.clear()
        return found

    def _judge(self, sample: Sample) -> Record:
        return next(self._evaluator.records([sample]))

    def _honest(self, task_id: str) -> Record:
        return self._judge(Sample(task_id, 1, "", is_canonical=True))

    def _left(self, language: str) -> list[str]:
        look = self._pool.run(dataclasses.replace(proving(CLEAN), language=language))
        return [] if look.proven else [f"something is left: {look.run.stderr[-500:] if look.run else look.error}"]

    def _honest_faults(self, task_id: str) -> list[str]:
        record = self._honest(task_id)
        if record.verdict is not Verdict.PASSED:
            return [f"after it an honest sample is {record.verdict}: {record.detail}"]
        # CPU time, since that hardly changes with the load of the machine, and a wide margin.
        usual = self._usual_cpu_s[task_id]
        return [f"after it an honest sample takes {record.cpu_s} s"] if _cpu_s(record) > 2 * usual + 1 else []


class _Watched:
    """A pool of one slot that takes note of what the sandbox had to do more than once."""

    def __init__(self) -> None:
        self._pool = Pool(workers=1, limits=LIMITS)
        self.close = self._pool.close
        self.faults: list[str] = []

    def run(self, program: Program, *, pace: Pace = Pace.NORMAL) -> Execution:
        execution = self._pool.run(program, pace=pace)
        if execution.attempts != 1 or execution.error:
            self.faults.append(f"the sandbox broke: {execution.attempts} attempts, {execution.error}")
        return execution


def _cpu_s(record: Record) -> float:
    assert record.verdict is Verdict.PASSED, record
    assert record.cpu_s is not None
    return record.cpu_s


def _record_faults(record: Record) -> list[str]:
    """What is wrong with the line of results.jsonl."""
    line = record.to_line().encode()
    found = [f"its record has {len(line)} bytes"] if len(line) > _LINE_BYTES else []
    if line.count(b"\n") != 1 or Record.from_row(json.loads(line)) != record:
        found.append("its record does not read back from one line")
    return found
