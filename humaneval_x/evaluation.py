"""From samples to verdicts: what is run, in which order, and what is written down."""

from __future__ import annotations

import dataclasses
import functools
import logging
import threading
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple, Protocol

from humaneval_x import languages
from humaneval_x.languages.base import Language
from humaneval_x.modes import ModeTable, Settled, settle
from humaneval_x.problems import Problem, Revision
from humaneval_x.programs import Ending, Execution, Mode, Pace, Program, Step
from humaneval_x.results import Record, Reuse
from humaneval_x.reuse.executions import ExecutionCache
from humaneval_x.reuse.once import Once
from humaneval_x.samples import Sample
from humaneval_x.tasks import Item
from humaneval_x.verdicts import Verdict, is_time_out, verdict_of
from humaneval_x.workers import Workers

log = logging.getLogger(__name__)

#: A solution beyond this is no solution: it is failed without being run.
MAX_SOURCE_BYTES = 1 << 20
#: An answer beyond this is not searched for one: reading a text takes seconds of our own time for each MiB.
MAX_ANSWER_BYTES = 4 << 20
#: Of a solution's source and of each output, what a record keeps (characters).
CLIP = 16 << 10
#: Who does not end in one go is put off until the next; the last decides.
_GOES = (Pace.BRIEF, Pace.LONGER, Pace.PLAIN)
#: Programs that are assembled one after the other: the first takes several times as long as each of the others, since
#: between two samples the processor does enough else to forget our code and data.
_IN_A_ROW = 8


class Postprocess(StrEnum):
    """How a completion becomes the source of a solution."""

    #: Our rules: code is found in chat answers, helper functions are kept.
    CAREFUL = "careful"
    #: The published evaluator's rules, for comparison with published scores.
    PUBLISHED = "published"


class Runner(Protocol):
    """What runs Programs: the sandbox pool."""

    def run(self, program: Program, *, pace: Pace = Pace.NORMAL) -> Execution:
        """Runs `program`."""


@dataclasses.dataclass(frozen=True)
class Job:
    """One sample to be judged by one revision of its problem."""

    sample: Sample
    item: Item
    revision: Revision

    @property
    def key(self) -> tuple[str, str, int, str]:
        """The key of the record it will have."""
        return (*self.sample.key, self.revision.value)

    def source(self, postprocess: Postprocess) -> str:
        """The whole text of the solution."""
        problem, sample = self.item.problem, self.sample
        language = languages.get(problem.language)
        if sample.is_canonical:
            return language.careful(problem, self.item.prefix, problem.canonical_solution)
        prefix = "" if sample.is_whole else self.item.prefix
        rules = language.careful if postprocess is Postprocess.CAREFUL else language.published
        return rules(problem, prefix, sample.text)


@dataclasses.dataclass(frozen=True)
class Plan:
    """What a run judges, and how."""

    #: By Item.key.
    items: Mapping[tuple[str, str], Item]
    revision: Revision
    #: The published text of those items that errata mended: judged by both.
    published: Mapping[tuple[str, str], Item]
    postprocess: Postprocess
    example_tests: bool = False

    def jobs(self, samples: Iterable[Sample]) -> Iterator[Job]:
        """The jobs that `samples` make, in their order."""
        for sample in samples:
            key = (sample.source or "", sample.task_id)
            yield Job(sample, self.items[key], self.revision)
            if key in self.published:
                yield Job(sample, self.published[key], Revision.PUBLISHED)

    def is_done(self, sample: tuple[str, str, int], records: Container[tuple[str, str, int, str]]) -> bool:
        """Whether all of a sample's records are among `records`; keys are Sample.key and Record.key."""
        revisions = [self.revision] + [Revision.PUBLISHED] * (sample[:2] in self.published)
        return all((*sample, revision.value) in records for revision in revisions)


class Evaluator:
    """Judges samples on a pool of sandboxes."""

    def __init__(
        self,
        plan: Plan,
        pool: Runner,
        workers: int,
        modes: ModeTable | None = None,
        share: bool = True,
        cache: ExecutionCache | None = None,
        quiet_workers: int = 1,
    ) -> None:
        """`share`: run what is the same program only once; then `cache` knows what earlier runs have run. Of programs
        that are run a last time, `quiet_workers` run at a time."""
        self._quiet_workers = quiet_workers
        self._plan, self._pool, self._workers = plan, pool, workers
        self._modes = modes or ModeTable()
        self._once = {pace: Once(functools.partial(pool.run, pace=pace), cache) for pace in _GOES if share}
        self._settling = threading.Lock()

    def records(self, samples: Iterable[Sample], done: Container[tuple[str, str, int, str]] = ()) -> Iterator[Record]:
        """A record for each job of `samples` whose key is not in `done`, as they are ready.

        Who does not end soon is put off and holds up nobody. A time-out counts only in the last go, which is plain and
        with as little beside it as if each program had a core and its sibling to itself.

        Raises:
            SandboxesUnusable, ConfigurationError: nothing can be run here; what was yielded stands.
        """
        jobs: Iterable[Job] = (job for job in self._plan.jobs(samples) if job.key not in done)
        for number, pace in enumerate(_GOES):
            put_off: list[Job] = []
            at_a_time = self._quiet_workers if pace is Pace.PLAIN else self._workers
            for outcome in self._in_parallel(jobs, functools.partial(self._judge, goes_before=number), at_a_time):
                if is_time_out(outcome.execution) and pace is not Pace.PLAIN:
                    put_off.append(outcome.job)
                else:
                    yield outcome.record()
            if put_off:
                log.info("running %d samples again that took long", len(put_off))
            jobs = put_off

    def _in_parallel(
        self, jobs: Iterable[Job], judge: Callable[[Job | Ready], Outcome], threads: int
    ) -> Iterator[Outcome]:
        """Judges on `threads` threads, reading ahead a little: a model may write the samples."""
        running, most = 0, 2 * threads + _IN_A_ROW
        with Workers(judge, threads) as workers:
            for job in jobs:
                workers.put(self._ahead(job))
                running += 1
                taken = _IN_A_ROW if running == most else workers.made
                for _ in range(taken):
                    yield workers.get()
                running -= taken
            for _ in range(running):
                yield workers.get()

    def _ahead(self, job: Job) -> Job | Ready:
        """`job` made ready; as it is where its problem has to be tried first, which would hold up everything else."""
        return self._ready(job) if self._modes.get(job.item.problem) else job

    def _judge(self, job: Job | Ready, goes_before: int) -> Outcome:
        job, mode, source, program = job if isinstance(job, Ready) else self._ready(job)
        if isinstance(program, Execution):
            return Outcome(job, mode, source, program)
        return Outcome(job, mode, source, *self._run(program, goes_before))

    def _ready(self, job: Job) -> Ready:
        mode, answer = self._mode(job.item.problem), job.sample.text
        if len(answer.encode()) > MAX_ANSWER_BYTES:
            return Ready(job, mode, answer, _too_long("answer", answer, MAX_ANSWER_BYTES, mode))
        try:
            source = job.source(self._plan.postprocess)
            program = self._assemble(job, source, mode)
        except Exception as error:  # a text that we cannot handle is our fault, and must not end everybody's run
            log.exception("%s, sample %d cannot be assembled", job.item.problem.task_id, job.sample.completion_id)
            return Ready(job, mode, answer, Execution(mode, error=f"cannot be assembled: {error!r}"))
        if len(source.encode()) > MAX_SOURCE_BYTES:
            return Ready(job, mode, source, _too_long("solution", source, MAX_SOURCE_BYTES, mode))
        return Ready(job, mode, source, program)

    def _run(self, program: Program, goes_before: int) -> tuple[Execution, Reuse]:
        pace = _GOES[goes_before]
        once = self._once.get(pace)
        execution, reuse = once.run(program) if once else (self._pool.run(program, pace=pace), Reuse.NONE)
        if goes_before:
            execution = dataclasses.replace(execution, attempts=execution.attempts + goes_before)
        return execution, reuse

    def _assemble(self, job: Job, source: str, mode: Mode) -> Program:
        problem = job.item.problem
        language = languages.get(problem.language)
        if self._plan.example_tests:
            problem = problem.with_example_tests()
        return (language.split if mode is Mode.SPLIT else language.single)(problem, source)

    def _mode(self, problem: Problem) -> Mode:
        settled = self._modes.get(problem)
        if settled is None:
            # One at a time: each problem that nobody has tried yet is tried once.
            with self._settling:
                settled = self._modes.get(problem) or self._settle(problem)
        return settled.mode

    def _settle(self, problem: Problem) -> Settled:
        settled = settle(problem, self._pool.run)
        self._modes.learn(settled)
        return settled


class Ready(NamedTuple):
    """A job with its program; where there is none, with what that comes to."""

    job: Job
    mode: Mode
    source: str
    program: Program | Execution


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What became of a job."""

    job: Job
    mode: Mode
    source: str
    execution: Execution
    reuse: Reuse = Reuse.NONE

    def record(self) -> Record:
        """The line for results.jsonl."""
        problem, sample, execution = self.job.item.problem, self.job.sample, self.execution
        language = languages.get(problem.language)
        verdict = verdict_of(execution, language)
        last = execution.run or execution.compile
        steps = [step for step in (execution.compile, execution.run) if step is not None]
        return Record(
            task_id=problem.task_id,
            completion_id=sample.completion_id,
            language=problem.language,
            source=sample.source,
            revision=self.job.revision.value,
            verdict=verdict,
            passed=verdict is Verdict.PASSED,
            detail=_clip(_detail(execution, verdict, language), 1000),
            mode=self.mode.value,
            program=_clip(self.source),
            stdout=_clip(last.stdout) if last else "",
            stderr=_clip(last.stderr) if last else "",
            compile_s=execution.compile.wall_s if execution.compile else None,
            run_s=execution.run.wall_s if execution.run else None,
            cpu_s=sum(step.cpu_s for step in steps) if steps else None,
            memory_mb=max(step.memory_mb for step in steps) if steps else None,
            attempts=execution.attempts,
            reuse=self.reuse,
        )


def _detail(execution: Execution, verdict: Verdict, language: Language) -> str:
    if verdict is Verdict.PASSED:
        return ""
    if execution.error is not None:
        return execution.error
    return language.explain(execution) or verdict.value.replace("_", " ")


def _too_long(what: str, written: str, limit: int, mode: Mode) -> Execution:
    why = f"the {what} is {len(written.encode()):,} bytes long; the limit is {limit:,}"
    return Execution(mode, compile=Step(Ending.EXITED, 1, "", why, 0.0, 0.0, 0.0, False))


def _clip(text: str, limit: int = CLIP) -> str:
    """Head and tail of a long text."""
    if len(text) <= limit:
        return text
    half = limit // 2
    return f"{text[:half]}\n... {len(text) - 2 * half:,} characters ...\n{text[-half:]}"
