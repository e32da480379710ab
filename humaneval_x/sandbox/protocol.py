"""The messages between host and agent, and their checks.

The agent is ours, but what it reports was touched by programs that nobody has read. So every field has a type and a
range, texts are bytes in base64 until here, and what is not as it should be is a `SandboxError`, never anything else.
"""

from __future__ import annotations

import binascii
import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from humaneval_x.errors import SandboxError
from humaneval_x.programs import Command, Ending, Judge, Limits, Program, Step, Way
from humaneval_x.sandbox.framing import Message
from humaneval_x.sandbox.parcels import Parcel, is_inside, lengths

#: The agent clips what it captures to 48 + 16 KiB and a line between them.
_TEXT_BYTES = 80 << 10
_COMPLAINT_CHARACTERS = 2000
_ENDINGS = {ending.value: ending for ending in Ending}


# --- from host to agent ---------------------------------------------------------------------------------------------


def run_job(
    program: Program, limits: Limits, secret: str, way: Way = Way.WARM, put_off_cpu_s: float | None = None
) -> Message:
    """Run a program, against the stored judge if it has one, else with `secret` to be handed back. Who has not ended
    after `put_off_cpu_s` is cut off, as if by the limit.
    """
    run_way = way if way is Way.WARM else Way.PLAIN
    folder = judge_folder(program.judge.key) if program.judge else ""
    return {
        "op": "run",
        **_files(program.files),
        "compile": _command(program.compile, way),
        "check": _command(program.check, run_way),
        "run": _command(program.run, run_way),
        "judge": _command(program.judge.run, run_way, folder) if program.judge else None,
        "secret": secret,
        "compile_limits": _compile_limits(limits),
        "run_limits": _step_limits(limits.run_cpu_s, limits.run_wall_s, limits, put_off_cpu_s),
    }


def build_job(judge: Judge, limits: Limits) -> Message:
    """Compile a judge and store it."""
    return {
        "op": "build",
        "key": judge.key,
        **_files(judge.files),
        "compile": _command(judge.compile, Way.PLAIN),
        "keep": list(judge.keep),
        "compile_limits": _compile_limits(limits),
    }


def put_job(key: str, parcel: Parcel) -> Message:
    """Store a judge that is built."""
    return {"op": "put", "key": key, "files": dict(parcel.files), "content": parcel.content}


def drop_job(keys: Sequence[str]) -> Message:
    """Forget judges."""
    return {"op": "drop", "keys": list(keys)}


def judge_folder(key: str) -> str:
    """Where the agent stores a judge."""
    return f"/judges/{key}"


def _files(files: Mapping[str, bytes]) -> Message:
    return {"files": lengths(files), "content": b"".join(files.values())}


def _command(command: Command | None, way: Way, judge: str = "{judge}") -> Message | None:
    if command is None:
        return None
    argv, goes_on = (command.warm_argv, command.goes_on) if way is Way.WARM else ((), ())
    return {
        "zygote": list(command.zygote) if way is not Way.PLAIN and command.zygote else None,
        "argv": [argument.replace("{judge}", judge) for argument in argv or command.argv],
        "goes_on": list(goes_on),
        "env": {name: value.replace("{judge}", judge) for name, value in command.env.items()},
    }


def _compile_limits(limits: Limits) -> Message:
    return _step_limits(limits.compile_cpu_s, limits.compile_wall_s, limits)


def _step_limits(cpu_s: float, wall_s: float, limits: Limits, put_off_cpu_s: float | None = None) -> Message:
    return {
        "cpu_s": cpu_s,
        "put_off_cpu_s": cpu_s if put_off_cpu_s is None else put_off_cpu_s,
        "wall_s": wall_s,
        "output_bytes": limits.output_bytes,
        "processes": limits.processes,
    }


# --- from agent to host ---------------------------------------------------------------------------------------------


@dataclasses.dataclass(frozen=True)
class Answer:
    """What every job is answered with."""

    id: int
    #: Why the job could not be done; the agent's own doing.
    error: str | None
    #: Why the container must not be used again.
    dirty: str | None


@dataclasses.dataclass(frozen=True)
class RunReport:
    """What became of a program."""

    compile: Step | None
    run: Step | None
    proven: bool


@dataclasses.dataclass(frozen=True)
class BuildReport:
    """What became of a judge's build, and the judge if there is one now."""

    step: Step
    built: Parcel | None


def answer(message: Message) -> Answer:
    """The envelope of an answer."""
    return Answer(_integer(message, "id", 0, 1 << 53), _complaint(message, "error"), _complaint(message, "dirty"))


def run_report(message: Message) -> RunReport:
    """The answer to `run_job`."""
    proven = _of_type(message, "proven", bool)
    return RunReport(_step_or_none(message, "compile"), _step_or_none(message, "run"), proven)


def build_report(message: Message) -> BuildReport:
    """The answer to `build_job`."""
    step = _step(_of_type(message, "step", dict))
    if message.get("files") is None:
        return BuildReport(step, None)
    files = _of_type(message, "files", dict)
    if not all(isinstance(path, str) and is_inside(path) for path in files):
        raise SandboxError("the agent reported a file outside of the judge's folder")
    sizes = {path: _integer(files, path, 0, 1 << 30) for path in files}
    return BuildReport(step, Parcel(sizes, _of_type(message, "content", bytes)))


def _step_or_none(message: Message, key: str) -> Step | None:
    return None if message.get(key) is None else _step(_of_type(message, key, dict))


def _step(message: Message) -> Step:
    return Step(
        ending=_ending(message),
        exit_code=_exit_code(message, "exit_code"),
        stdout=_text(message, "stdout"),
        stderr=_text(message, "stderr"),
        wall_s=_amount(message, "wall_s"),
        cpu_s=_amount(message, "cpu_s"),
        memory_mb=_amount(message, "memory_mb"),
        out_of_memory=_of_type(message, "out_of_memory", bool),
        stdout_bytes=_integer(message, "stdout_bytes", 0, 1 << 53),
        stderr_bytes=_integer(message, "stderr_bytes", 0, 1 << 53),
        judge_exit_code=_exit_code(message, "judge_exit_code"),
        judge_stderr=_text(message, "judge_stderr"),
    )


def _ending(message: Message) -> Ending:
    said = _of_type(message, "ending", str)
    if said not in _ENDINGS:
        raise SandboxError(f"the agent reported {said!r:.100} for an ending")
    return _ENDINGS[said]


def _exit_code(message: Message, key: str) -> int | None:
    # Signals go up to 64, exit codes to 255.
    return None if message.get(key) is None else _integer(message, key, -64, 255)


def _integer(message: Message, key: str, least: int, most: int) -> int:
    value: int = _of_type(message, key, int)
    if isinstance(value, bool) or not least <= value <= most:
        raise SandboxError(f"the agent reported {value!r:.100} for {key}")
    return value


def _amount(message: Message, key: str) -> float:
    value: float = _of_type(message, key, (int, float))
    # NaN is not within the range either.
    if isinstance(value, bool) or not 0 <= value < 1e9:
        raise SandboxError(f"the agent reported {value!r:.100} for {key}")
    return float(value)


def _text(message: Message, key: str) -> str:
    encoded = _of_type(message, key, str)
    if not encoded:
        return ""
    try:
        content = binascii.a2b_base64(encoded, strict_mode=True)
    except (binascii.Error, ValueError) as error:
        raise SandboxError(f"the agent reported what is no base64 for {key:.100}") from error
    if len(content) > _TEXT_BYTES:
        raise SandboxError(f"the agent reported {len(content)} bytes for {key:.100}")
    # A sample's control characters are data; halves of surrogate pairs cannot come out of this.
    return content.decode("utf-8", errors="replace")


def _complaint(message: Message, key: str) -> str | None:
    if message.get(key) is None:
        return None
    # File names that are no UTF-8 come as halves of surrogate pairs.
    text: str = _of_type(message, key, str)
    return text[:_COMPLAINT_CHARACTERS].encode("utf-8", errors="replace").decode()


def _of_type(message: Message, key: str, kind: type | tuple[type, ...]) -> Any:
    value = message.get(key)
    if not isinstance(value, kind):
        raise SandboxError(f"the agent reported a {type(value).__name__} for {key:.100}")
    return value
