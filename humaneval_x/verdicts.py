"""From what happened to a verdict."""

from __future__ import annotations

import signal
from enum import StrEnum

from humaneval_x.languages.base import Language
from humaneval_x.programs import Ending, Execution, JudgeExit, Mode, Step


class Verdict(StrEnum):
    """What became of a sample. The first seven are the sample's doing; `sandbox_error` is ours and never scored."""

    PASSED = "passed"
    WRONG_ANSWER = "wrong_answer"
    RUNTIME_ERROR = "runtime_error"
    COMPILE_ERROR = "compile_error"
    TIME_LIMIT_EXCEEDED = "time_limit_exceeded"
    MEMORY_LIMIT_EXCEEDED = "memory_limit_exceeded"
    OUTPUT_LIMIT_EXCEEDED = "output_limit_exceeded"
    SANDBOX_ERROR = "sandbox_error"


_JUDGE_VERDICTS = {
    JudgeExit.WRONG_ANSWER: Verdict.WRONG_ANSWER,
    JudgeExit.SAMPLE_RAISED: Verdict.RUNTIME_ERROR,
    JudgeExit.SAMPLE_ENDED: Verdict.RUNTIME_ERROR,
    JudgeExit.BAD_FRAME: Verdict.RUNTIME_ERROR,
}
_ENDING_VERDICTS = {
    Ending.CPU_LIMIT: Verdict.TIME_LIMIT_EXCEEDED,
    Ending.WALL_LIMIT: Verdict.TIME_LIMIT_EXCEEDED,
    Ending.OUTPUT_LIMIT: Verdict.OUTPUT_LIMIT_EXCEEDED,
    Ending.PEER_ENDED: Verdict.RUNTIME_ERROR,
}


#: Those that do not depend on what else the machine has to do.
_REPEATABLE = {Verdict.PASSED, Verdict.WRONG_ANSWER, Verdict.RUNTIME_ERROR, Verdict.COMPILE_ERROR}


def verdict_of(execution: Execution, language: Language) -> Verdict:
    """The one verdict on `execution`. Only a proven run passes: exit code 0 is not looked at."""
    if execution.error is not None:
        return Verdict.SANDBOX_ERROR
    if execution.compile is not None and not _compiled(execution.compile):
        return Verdict.COMPILE_ERROR
    if execution.run is None:
        return Verdict.SANDBOX_ERROR
    if execution.proven:
        return Verdict.PASSED
    return _failure(execution, execution.run, language)


def is_time_out(execution: Execution) -> bool:
    """Whether a step, compile or run, was ended by a time limit: it counts only if a last, quiet run agrees."""
    steps = [step for step in (execution.compile, execution.run) if step is not None]
    return any(step.ending in (Ending.CPU_LIMIT, Ending.WALL_LIMIT) for step in steps)


def is_repeatable(execution: Execution, language: Language) -> bool:
    """Whether neither luck nor load had a part in what was seen: no step met a limit, nothing of ours failed."""
    steps = [step for step in (execution.compile, execution.run) if step is not None]
    return verdict_of(execution, language) in _REPEATABLE and all(map(_ended_by_itself, steps))


def _ended_by_itself(step: Step) -> bool:
    killed = {-signal.SIGKILL, -signal.SIGXCPU} & {step.exit_code, step.judge_exit_code}
    return step.ending is Ending.EXITED and not step.out_of_memory and not killed


def _compiled(step: Step) -> bool:
    return step.ending is Ending.EXITED and step.exit_code == 0


def _failure(execution: Execution, run: Step, language: Language) -> Verdict:
    if run.out_of_memory or language.out_of_memory(execution):
        return Verdict.MEMORY_LIMIT_EXCEEDED
    if run.ending in _ENDING_VERDICTS:
        return _ENDING_VERDICTS[run.ending]
    if execution.mode is Mode.LATE_SECRET:
        return Verdict.WRONG_ANSWER if language.assertion_failed(execution) else Verdict.RUNTIME_ERROR
    return _judged(run.judge_exit_code)


def _judged(exit_code: int | None) -> Verdict:
    # Nobody in the container but the kernel's OOM killer, which is asked about before, sends a judge SIGKILL.
    if exit_code is None or exit_code == -signal.SIGKILL:
        return Verdict.SANDBOX_ERROR
    if exit_code < 0:
        return Verdict.WRONG_ANSWER
    try:
        return _JUDGE_VERDICTS[JudgeExit(exit_code)]
    except (ValueError, KeyError):
        return Verdict.SANDBOX_ERROR
