"""The pool: gives each program a clean slot and a built judge, and keeps the sandbox's troubles from it."""

from __future__ import annotations

import dataclasses
import logging
import threading
import time
from collections.abc import Callable
from types import TracebackType

import docker
from docker.errors import ImageNotFound

from humaneval_x.errors import ConfigurationError, SandboxesUnusable
from humaneval_x.programs import Ending, Execution, Limits, Pace, Program, Step, Way
from humaneval_x.sandbox import engine, images, warmth
from humaneval_x.sandbox.gate import Gate
from humaneval_x.sandbox.hello import Isolation
from humaneval_x.sandbox.judges import JudgeCache
from humaneval_x.sandbox.patience import Allowance, Patience
from humaneval_x.sandbox.protocol import RunReport
from humaneval_x.sandbox.slot import ENGINE_ERRORS, SlotError
from humaneval_x.sandbox.slots import Slots
from humaneval_x.sandbox.workshop import JudgeBroken, Workshop

log = logging.getLogger(__name__)

#: How often a program is run again after a sandbox error.
RETRIES = 2
#: Sandbox errors in a row, on different programs, after which something is wrong with more than them.
MOST_IN_A_ROW = 5
#: A program larger than this is not carried into a container.
PROGRAM_BYTES = 16 << 20
_PAUSES_S = (0.1, 0.5)


class Pool:
    """Runs programs of every language, `workers` at a time. Thread-safe; a context manager that removes its containers.

    Containers are made when they are needed and kept for the next program that needs one like it.
    """

    def __init__(
        self,
        workers: int = 2,
        limits: Limits | None = None,
        *,
        client: docker.DockerClient | None = None,
        image_of: Callable[[str], str] | None = None,
        cache: JudgeCache | None = None,
        silence_s: float = 30.0,
        engine_patience_s: float = 600.0,
        isolation: Isolation = Isolation.FULL,
        warm: bool = True,
    ) -> None:
        """`image_of` names the image of a language, by default the one of `images`. An agent that gives no sign of life
        for `silence_s` is given up. An engine that is away is waited for for `engine_patience_s`. `warm`: with zygotes.

        Raises:
            EngineUnavailable: no engine answers.
        """
        self._limits, self._warm, self._engine_patience_s = limits or Limits(), warm, engine_patience_s
        self._client = client or engine.connect(connections=2 * workers + 8)
        self._image_of = image_of or (lambda language: images.image_for(language, self._client).id)
        self._images: dict[str, str] = {}
        self._gate = Gate(workers)
        self._slots = Slots(self._client, workers, silence_s, isolation)
        self._slots.collect_orphans()
        self._patience, self._trust = Patience(), warmth.Trust()
        self._workshop = Workshop(cache or JudgeCache())
        self._lock = threading.Lock()
        self._failed_in_a_row: set[str] = set()

    def __enter__(self) -> Pool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Remove all containers, those in use too: their programs' `run` raises SandboxError."""
        self._slots.close()

    def prepare(self, language: str) -> tuple[str, ...]:
        """Have a container of a language ready; returns what it lacks, and is allowed to.

        Raises:
            ConfigurationError: its image is missing, or containers here do not keep programs apart.
            SandboxError: it does not start.
        """
        with self._gate.turn(False), self._slots.lease(self._image(language), self._limits, "") as slot:
            return slot.gaps

    def run(self, program: Program, limits: Limits | None = None, pace: Pace = Pace.NORMAL) -> Execution:
        """Run a program in a clean container.

        What the program does is in the Execution. What the sandbox does wrong is tried again, twice, in other
        containers; then the Execution has an `error`.

        Raises:
            ConfigurationError: the language's image is missing, or containers here do not keep programs apart.
            SandboxesUnusable: program after program meets sandbox errors, or the engine stays away.
        """
        if (size := sum(map(len, program.files.values()))) > PROGRAM_BYTES:
            return _too_large(program, size)
        limits, failures = limits or self._limits, 0
        died_for_memory = False
        while True:
            try:
                with self._gate.turn(alone=died_for_memory):
                    execution = self._attempt(program, limits, pace)
                self._worked()
                return dataclasses.replace(execution, attempts=failures + 1) if failures else execution
            except JudgeBroken as error:
                return Execution(program.mode, error=str(error), judge_broken=True, attempts=failures + 1)
            except SlotError as error:
                if self._slots.closed:
                    raise
                if self._engine_was_away():
                    continue
                failures += 1
                log.warning("sandbox error %d with a %s program: %s", failures, program.language, error)
                if error.out_of_memory and died_for_memory:
                    return _out_of_memory(program, failures)
                died_for_memory = error.out_of_memory
                self._failed(program, error)
                if failures > RETRIES:
                    return Execution(program.mode, error=str(error), attempts=failures)
                time.sleep(_PAUSES_S[failures - 1])

    def _attempt(self, program: Program, limits: Limits, pace: Pace) -> Execution:
        allowance = self._patience.allowance(program.language, limits, pace)
        warm = self._warm and pace is not Pace.PLAIN and program.language in self._trust
        way = Way.WARM if warm else Way.PLAIN
        report = self._report(program, allowance, way)
        if warm and report.proven:
            self._trust.passed(program.language)
        while again := self._trust.way_again(program, report, way):
            # With all its limits: what is usual is what warm programs need.
            way = again
            report = self._report(program, Allowance(limits, limits.run_cpu_s), way)
            if report.proven:
                self._trust.in_vain(program.language)
        execution = Execution(program.mode, report.compile, report.run, report.proven)
        self._patience.learn(program.language, execution)
        return execution

    def _report(self, program: Program, allowance: Allowance, way: Way) -> RunReport:
        limits, put_off_cpu_s = allowance
        key = program.judge.key if program.judge else ""
        with self._slots.lease(self._image(program.language), limits, key) as slot:
            if program.judge:
                self._workshop.install(slot, program.judge, limits)
            return slot.run(program, limits, way, put_off_cpu_s)

    def _image(self, language: str) -> str:
        """The id of a language's image: tags move on, and judges are kept by image."""
        with self._lock:
            if language not in self._images:
                self._images[language] = self._find_image(language)
            return self._images[language]

    def _find_image(self, language: str) -> str:
        try:
            return str(self._client.images.get(self._image_of(language)).id)
        except ImageNotFound as error:
            raise ConfigurationError(
                f"the image for {language} is not there: {error}. Build it: make images"
            ) from error
        except ENGINE_ERRORS as error:
            raise SlotError(f"the engine does not find the image for {language}: {error}") from error

    def _worked(self) -> None:
        with self._lock:
            self._failed_in_a_row.clear()

    def _failed(self, program: Program, error: SlotError) -> None:
        with self._lock:
            self._failed_in_a_row.add(program.key)
            if len(self._failed_in_a_row) >= MOST_IN_A_ROW:
                raise SandboxesUnusable(
                    f"the sandbox failed for {MOST_IN_A_ROW} programs in a row, the last time so: {error}. "
                    "Nothing of them is counted; once the cause is mended, the same command goes on where it stopped."
                ) from error

    def _engine_was_away(self) -> bool:
        """Whether the engine is the cause; it is there again on return.

        Raises:
            SandboxesUnusable: it stayed away.
        """
        away_since, pause_s = time.monotonic(), 0.2
        while not self._engine_answers():
            if time.monotonic() - away_since > self._engine_patience_s:
                raise SandboxesUnusable(
                    f"the container engine has been away for {self._engine_patience_s:.0f} s. "
                    "Once it is back, the same command goes on where it stopped."
                )
            if pause_s == 0.2:
                log.warning("the container engine does not answer; waiting for it")
            time.sleep(pause_s)
            pause_s = min(2 * pause_s, 10.0)
        if pause_s == 0.2:
            return False
        self._slots.forget_idle()
        return True

    def _engine_answers(self) -> bool:
        try:
            return bool(self._client.ping())
        except ENGINE_ERRORS:
            return False


def _too_large(program: Program, size: int) -> Execution:
    """No compiler takes this either, so it counts as a compile error and says what happened."""
    text = f"the program has {size >> 20} MiB of files; {PROGRAM_BYTES >> 20} MiB are taken into a sandbox\n"
    return Execution(program.mode, compile=Step(Ending.OUTPUT_LIMIT, None, "", text, 0.0, 0.0, 0.0, False))


def _out_of_memory(program: Program, attempts: int) -> Execution:
    """Twice, the second time with nothing beside it, the whole container was killed for memory: the program's doing."""
    step = Step(Ending.EXITED, None, "", "", 0.0, 0.0, 0.0, out_of_memory=True)
    return Execution(program.mode, run=step, attempts=attempts)
