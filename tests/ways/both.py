"""Runs programs with all that saves time, and plainly, and compares all that does not differ from time to time."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType

from programs import CANONICAL, MAY_PASS, Case

from humaneval_x import languages
from humaneval_x.languages.base import Language
from humaneval_x.modes import ModeTable, settle
from humaneval_x.programs import Execution, JudgeExit, Limits, Mode, Program, Step, Way
from humaneval_x.sandbox.patience import Allowance
from humaneval_x.sandbox.pool import Pool
from humaneval_x.sandbox.protocol import RunReport
from humaneval_x.verdicts import Verdict, is_time_out, verdict_of

WORKERS = 2
#: The warm way's time for what has a fault, and might not end. The plain way has all the time there is, so that no
#: limit tells one from the other.
BRIEF = Limits(run_cpu_s=1.0, run_wall_s=3.0)
#: How often a program is run again in each way whose outcomes differ: chance decides what some of them do.
TRIES = 4


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What does not differ from time to time, where chance has no part in it.

    Who used too much memory is told by its verdict alone: the kernel ends him wherever he is, or the agent is quicker.
    """

    verdict: str
    proven: bool
    #: Of each step: how it ended; with exit code and output where nobody else ended it.
    compile: tuple[object, ...] | None
    run: tuple[object, ...] | None
    judge_exit_code: int | None
    explained: str

    @property
    def essence(self) -> tuple[object, ...]:
        """What chance may not decide, though a test's own dice or a map's order decide its details."""
        return self.verdict, self.proven, self.judge_exit_code


def outcome(execution: Execution, language: Language) -> Outcome:
    """What there is to compare of an execution."""
    run, verdict = execution.run, verdict_of(execution, language)
    if run and verdict is Verdict.MEMORY_LIMIT_EXCEEDED:
        run = None
    # Who still runs when his judge has seen enough is ended in the middle of what he does.
    whole = run and (execution.mode is Mode.LATE_SECRET or run.judge_exit_code == JudgeExit.SAMPLE_ENDED)
    return Outcome(
        verdict=verdict.value,
        proven=execution.proven,
        compile=execution.compile and _told(execution.compile),
        run=_told(run) if run and whole else run and (run.ending.value,),
        judge_exit_code=run.judge_exit_code if run else None,
        explained=execution.error or (language.explain(execution) if run or not execution.run else ""),
    )


def _told(step: Step) -> tuple[object, ...]:
    return step.ending.value, step.exit_code, step.stdout


class Watched(Pool):
    """A pool with all that saves time, which remembers each program's first report and who was run again plainly."""

    def __init__(self) -> None:
        super().__init__(WORKERS)
        self.first: dict[str, RunReport] = {}
        self.again: set[str] = set()

    def _report(self, program: Program, allowance: Allowance, way: Way) -> RunReport:
        report = super()._report(program, allowance, way)
        if way is Way.WARM:
            self.first.setdefault(program.key, report)
        else:
            self.again.add(program.key)
        return report


@dataclasses.dataclass(frozen=True)
class Result:
    """What became of a case: its outcomes in each way, more than one where they differ from time to time."""

    case: Case
    warm: frozenset[Outcome]
    #: Empty for who has not ended in time: only the plain way says what becomes of him.
    plain: frozenset[Outcome]
    #: What the warm way saw at first, where it had the program run again plainly.
    first: Outcome | None

    @property
    def rescued(self) -> bool:
        """Whether it ended otherwise at first than when it was run again plainly."""
        return self.first is not None and self.first not in self.warm

    @property
    def _agree(self) -> bool:
        by_chance = len(self.plain) > 1 and {one.essence for one in self.warm} & {one.essence for one in self.plain}
        seen = {one.verdict for one in self.warm | self.plain}
        by_machine = len(self.case.verdicts) > 1 and seen <= self.case.verdicts
        return bool(self.warm & self.plain or by_chance or by_machine)

    @property
    def faults(self) -> list[str]:
        """What is wrong with it."""
        found = []
        if self.plain and not self._agree:
            found.append(f"warm: {told(self.warm)}; plain: {told(self.plain)}")
        if self.case.kind == CANONICAL:
            found += [f"a canonical solution fails: {told([one])}" for one in self.warm | self.plain if not one.proven]
            found += [f"is run again plainly, after {told([self.first])}"] if self.first else []
        if self.case.kind not in MAY_PASS:
            found += [f"passes: {told([one])}" for one in self.warm | self.plain if one.proven]
        return found


class Ways:
    """Both ways, each with containers of its own. A context manager, which removes them."""

    def __init__(self) -> None:
        self._modes, self._warm, self._plain = ModeTable(), Watched(), Pool(WORKERS, warm=False)

    def __enter__(self) -> Ways:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._warm.close()
        self._plain.close()

    def results(self, cases: Iterable[Case]) -> list[Result]:
        """The cases' results, in their order."""
        with ThreadPoolExecutor(WORKERS) as threads:
            return list(threads.map(self.result, cases))

    def result(self, case: Case) -> Result:
        """Runs a case in both ways, several times where its outcomes differ: chance decides what some programs do."""
        language = languages.get(case.problem.language)
        program = self._assembled(case, language)
        limits = Limits() if case.kind == CANONICAL else BRIEF
        warm, plain = set[Outcome](), set[Outcome]()
        for _ in range(TRIES):
            execution = self._warm.run(program, limits)
            warm.add(outcome(execution, language))
            if is_time_out(execution):
                plain.clear()
                break
            plain.add(outcome(self._plain.run(program), language))
            if warm & plain:
                break
        return Result(case, frozenset(warm), frozenset(plain), self._first(program, language))

    def _assembled(self, case: Case, language: Language) -> Program:
        settled = self._modes.get(case.problem)
        if settled is None:
            settled = settle(case.problem, self._plain.run)
            self._modes.learn(settled)
        return (language.split if settled.mode is Mode.SPLIT else language.single)(case.problem, case.source)

    def _first(self, program: Program, language: Language) -> Outcome | None:
        if program.key not in self._warm.again:
            return None
        report = self._warm.first[program.key]  # there is none where the pool has given up saving time
        return outcome(Execution(program.mode, report.compile, report.run, report.proven), language)


def told(outcomes: Iterable[Outcome]) -> str:
    """Outcomes for people, in an order that does not change."""
    return " or ".join(sorted(map(str, outcomes)))


def faults(results: Iterable[Result]) -> dict[str, list[str]]:
    """By case, what is wrong."""
    return {result.case.name: result.faults for result in results if result.faults}


def summary(results: Sequence[Result]) -> str:
    """A table by kind: programs, and of them those with faults, that were put off, that end by chance, that were run
    again plainly, and to whom this made a difference; these by name."""
    lines = [f"{'':12}{'programs':>9}{'faults':>9}{'put off':>9}{'chance':>9}{'again':>9}{'rescued':>9}"]
    rescued = [result.case.name for result in results if result.rescued]
    for kind in dict.fromkeys(result.case.kind for result in results):
        of_kind = [result for result in results if result.case.kind == kind]
        counts = (
            len(of_kind),
            sum(bool(result.faults) for result in of_kind),
            sum(not result.plain for result in of_kind),
            sum(len(result.warm | result.plain) > 1 for result in of_kind if not result.faults),
            sum(result.first is not None for result in of_kind),
            sum(result.rescued for result in of_kind),
        )
        lines.append(f"{kind:12}" + "".join(f"{count:9}" for count in counts))
    return "\n".join([*lines, *(f"rescued: {name}" for name in rescued)])
