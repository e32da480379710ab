"""When a program is run again without zygotes, because one might have had a part in how it ended."""

from __future__ import annotations

from humaneval_x.programs import Command, JudgeExit, Program, Step
from humaneval_x.sandbox.protocol import RunReport


def may_be_to_blame(program: Program, report: RunReport) -> bool:
    """Whether a process that a zygote forked died by a signal, or a judge ended as judges do not.

    A limit that was reached is not looked at: what would be scored as such is run again plainly, see Pace.PLAIN.
    """
    if report.proven:
        return False
    judge = program.judge.run if program.judge else None
    return (
        _died(program.compile or program.check, report.compile)
        or _died(program.run, report.run)
        or (report.run is not None and _warm(judge) and not _judged(report.run))
    )


def _warm(command: Command | None) -> bool:
    return command is not None and bool(command.zygote)


def _died(command: Command | None, step: Step | None) -> bool:
    return _warm(command) and step is not None and (step.exit_code or 0) < 0


def _judged(step: Step) -> bool:
    return step.judge_exit_code is None or step.judge_exit_code in {code.value for code in JudgeExit}
