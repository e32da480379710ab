"""When a program is run again, because what saves time might have had a part in how it ended."""

from __future__ import annotations

import collections
import logging
import threading

from humaneval_x.programs import Command, Ending, JudgeExit, Program, Step, Way
from humaneval_x.sandbox.protocol import RunReport

log = logging.getLogger(__name__)

#: After so many programs of a language that passed plainly alone, and none that passed as it was, it goes plainly.
MOST_IN_VAIN = 20


class Trust:
    """Whether what saves time does so on this machine. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._in_vain: collections.Counter[str] = collections.Counter()

    def __contains__(self, language: str) -> bool:
        with self._lock:
            return self._in_vain[language] < MOST_IN_VAIN

    def passed(self, language: str) -> None:
        """A program passed with it."""
        with self._lock:
            self._in_vain[language] = 0

    def way_again(self, program: Program, report: RunReport, way: Way) -> Way | None:
        """How a program is run again that ended so in this way, if at all.

        What a warm compiler makes is believed where it is a usual program, as where nothing else saves time. But only
        when programs of the language pass in this way: where all of them die, the compiler may be the cause.
        """
        if way is Way.PLAIN or not may_be_to_blame(program, report, way):
            return None
        with self._lock:
            passes = self._in_vain.get(program.language) == 0
        return Way.COMPILED_WARM if passes and report.run and _made_otherwise(program) else Way.PLAIN

    def in_vain(self, language: str) -> None:
        """A program passed only when it was run again."""
        with self._lock:
            self._in_vain[language] += 1
            lost = self._in_vain[language] == MOST_IN_VAIN
        if lost:
            log.warning("what makes %s faster does not work here: its programs are run plainly", language)


def may_be_to_blame(program: Program, report: RunReport, way: Way = Way.WARM) -> bool:
    """Whether a process that a zygote forked died by a signal, a judge ended as judges do not, or a program that was
    made another way than plainly failed otherwise than by a wrong answer.

    A time limit that was reached is not looked at: what would be scored as such is run again plainly, see Pace.PLAIN.
    """
    if report.proven:
        return False
    if way is Way.COMPILED_WARM:
        return _died(program.compile, report.compile)
    judge = program.judge.run if program.judge else None
    return (
        _died(program.compile or program.check, report.compile)
        or _died(program.run, report.run)
        or (report.run is not None and _warm(judge) and not _judged(report.run))
        or (report.run is not None and _made_otherwise(program) and not _answered(report.run))
    )


def _warm(command: Command | None) -> bool:
    return command is not None and bool(command.zygote)


def _died(command: Command | None, step: Step | None) -> bool:
    return _warm(command) and step is not None and (step.exit_code or 0) < 0


def _made_otherwise(program: Program) -> bool:
    return program.judge is not None and program.compile is not None and bool(program.compile.warm_argv)


def _answered(step: Step) -> bool:
    """Whether an answer was wrong; or a time limit was reached."""
    late = step.ending in (Ending.CPU_LIMIT, Ending.WALL_LIMIT)
    return late or step.judge_exit_code == JudgeExit.WRONG_ANSWER.value


def _judged(step: Step) -> bool:
    return step.judge_exit_code is None or step.judge_exit_code in {code.value for code in JudgeExit}
