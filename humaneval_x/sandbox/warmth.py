"""When a program is run again plainly, because what saves time might have had a part in how it ended."""

from __future__ import annotations

from humaneval_x.programs import Command, Ending, JudgeExit, Program, Step
from humaneval_x.sandbox.protocol import RunReport


def may_be_to_blame(program: Program, report: RunReport) -> bool:
    """Whether a process that a zygote forked died by a signal, a judge ended as judges do not, or a program that was
    made another way than plainly failed otherwise than by a wrong answer.

    A limit that was reached is not looked at: what would be scored as such is run again plainly, see Pace.PLAIN.
    """
    if report.proven:
        return False
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
    return program.compile is not None and bool(program.compile.warm_argv)


def _answered(step: Step) -> bool:
    """Whether an answer was wrong; or a limit was reached."""
    limits = (Ending.CPU_LIMIT, Ending.WALL_LIMIT, Ending.OUTPUT_LIMIT)
    return step.judge_exit_code == JudgeExit.WRONG_ANSWER.value or step.ending in limits


def _judged(step: Step) -> bool:
    return step.judge_exit_code is None or step.judge_exit_code in {code.value for code in JudgeExit}
