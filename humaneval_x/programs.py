"""A `Program`: what one sample has become by the time a sandbox can run it.

A language's module makes Programs (`humaneval_x.languages`), the sandbox runs them
(`humaneval_x.sandbox`) and neither knows more of the other than the types in this file.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from enum import Enum, StrEnum
from functools import cached_property


class Mode(StrEnum):
    """How a verdict is protected from the sample. A property of the problem, never of a sample."""

    #: The sample answers calls in one process and under one user; the tests run in another process,
    #: under another user, in a folder that the sample cannot read.
    SPLIT = "split"
    #: Sample and tests share a process, which must hand back a secret after its last test.
    #: For what plain data cannot carry: class-based tasks, callbacks, foreign structs.
    LATE_SECRET = "late_secret"


@dataclasses.dataclass(frozen=True)
class Command:
    """A command line inside a container. `{judge}` in an argument is the folder of the judge's files."""

    argv: tuple[str, ...]
    env: Mapping[str, str] = dataclasses.field(default_factory=dict)
    #: The command line of a process that has done beforehand what every run of `argv` begins with, and whose fork goes
    #: on as `argv` (sandboxes/agent/zygotes.py). It saves time and changes nothing else.
    zygote: tuple[str, ...] = ()
    #: What goes on in place of `argv` then, where it is a quicker way to what should be the same.
    warm_argv: tuple[str, ...] = ()
    #: The same for what compiles a sample that has a judge, in a fork that does not end where it succeeds: it says "1"
    #: on descriptor 5, closes it, waits for a request, and goes on as the program's `run`. Plainly started, it ends.
    goes_on: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class Limits:
    """What a sample may use. CPU time decides, since it does not change with the machine's load; wall time is
    a backstop for programs that sleep."""

    run_cpu_s: float = 10.0
    run_wall_s: float = 30.0
    compile_cpu_s: float = 60.0
    compile_wall_s: float = 180.0
    memory_mb: int = 1024
    output_bytes: int = 4 << 20
    processes: int = 128


class Pace(StrEnum):
    """How a program is run. Passing means the same at every pace."""

    #: Put off, as if by a time limit, when it takes longer than nearly all others of its language do.
    BRIEF = "brief"
    #: The same, when it takes many times as long.
    LONGER = "longer"
    NORMAL = "normal"
    #: Each command as it stands, without what saves time.
    PLAIN = "plain"


class Way(StrEnum):
    """What is used of all that saves time. A verdict is the same in every way."""

    #: All of it.
    WARM = "warm"
    #: Zygotes that compile, and nothing else: no `warm_argv`, and what is made is run plainly.
    COMPILED_WARM = "compiled_warm"
    #: None of it: each command as it stands.
    PLAIN = "plain"


@dataclasses.dataclass(frozen=True)
class Judge:
    """The tests of one problem as a program of their own, which depends on nothing but the problem.

    Built once (`compile`, if any, in the folder that holds `files`), then kept: of the folder's content after the
    build, the paths in `keep` (all of `files` where there is nothing to compile).

    The judge runs with descriptor 3 to read replies from and 4 to write requests to, and ends with a `JudgeExit`.
    """

    files: Mapping[str, bytes]
    run: Command
    compile: Command | None = None
    keep: tuple[str, ...] = ()

    @cached_property
    def key(self) -> str:
        """sha256 over everything the built judge depends on, the image aside."""
        return _digest(self)


class JudgeExit(int, Enum):
    """The exit codes by which judges in every language tell what they saw.

    A judge that dies by a signal (C++ `assert` aborts; a test indexes into an answer that is too short) has seen a
    wrong answer. The codes are none that a run time uses of its own accord (1, 2, 101, 134): those mean that the judge
    itself is broken, so a judge turns whatever its tests do with an answer (failed assertion, exception, panic) into
    one of these.
    """

    PASSED = 0
    #: An assertion failed, or the answer is of a kind that the test cannot handle.
    WRONG_ANSWER = 41
    #: The sample's function raised, threw or panicked, and the test did not expect it.
    SAMPLE_RAISED = 42
    #: The sample's process ended before the tests were through, whatever its exit code.
    SAMPLE_ENDED = 43
    #: The sample's process sent what is no answer: a malformed, oversized or too deep frame.
    BAD_FRAME = 44


@dataclasses.dataclass(frozen=True)
class Program:
    """One sample, assembled: files, how to compile, how to run, how it is judged.

    With a `judge` (Mode.SPLIT) the sample's process reads requests from descriptor 3 and writes replies to 4.
    Without (Mode.LATE_SECRET) `run` is sample and tests in one: it reads a secret from descriptor 3 after its last
    test has passed and writes it to 4; exit code 0 without the secret proves nothing.
    Standard input is empty, standard output and error are captured and never parsed.
    """

    language: str
    files: Mapping[str, bytes]
    run: Command
    compile: Command | None = None
    #: Where `run` compiles the sample itself: says of a program that failed whether it is one, with exit code 0. It is
    #: only run if `run` did not get so far as to say it on descriptor 5, with "1" or "0", before any of the sample ran.
    check: Command | None = None
    judge: Judge | None = None
    #: The file of `files` that a person wants to see, with the sample's own lines in it.
    main_file: str = ""

    @property
    def mode(self) -> Mode:
        return Mode.SPLIT if self.judge else Mode.LATE_SECRET

    @cached_property
    def key(self) -> str:
        """sha256 over everything that the verdict depends on, image and limits aside: equal keys, equal programs."""
        return _digest(self)


class Ending(StrEnum):
    """Why a step of an execution came to its end."""

    EXITED = "exited"
    CPU_LIMIT = "cpu_limit"
    WALL_LIMIT = "wall_limit"
    OUTPUT_LIMIT = "output_limit"
    #: In a split run: the sample's process was gone and the judge had not ended a moment later.
    PEER_ENDED = "peer_ended"


@dataclasses.dataclass(frozen=True)
class Step:
    """What happened in one step, compile or run. Exit codes are negative signal numbers for a death by signal, None for
    a process that the agent had to kill."""

    ending: Ending
    exit_code: int | None
    stdout: str
    stderr: str
    wall_s: float
    cpu_s: float
    memory_mb: float
    out_of_memory: bool
    stdout_bytes: int = 0
    stderr_bytes: int = 0
    judge_exit_code: int | None = None
    judge_stderr: str = ""


@dataclasses.dataclass(frozen=True)
class Execution:
    """All that the sandbox saw of one Program. Texts are clipped, valid UTF-8, and the sample's: data, not facts.

    `proven`: the tests were seen to run to their end and pass; by the judge's exit code in Mode.SPLIT, by the secret in
    Mode.LATE_SECRET. `error`: what broke in the sandbox itself; then nothing else counts. `judge_broken`: what broke is
    the judge, which does not compile, or not end as judges do: the problem's fault, whoever the sample is.
    """

    mode: Mode
    compile: Step | None = None
    run: Step | None = None
    proven: bool = False
    error: str | None = None
    judge_broken: bool = False
    attempts: int = 1


def _digest(value: Judge | Program) -> str:
    fields = {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    return hashlib.sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()


def _plain(item: object) -> object:
    """What JSON carries in the place of a field."""
    if isinstance(item, Judge):
        return item.key
    if isinstance(item, Command):
        return [item.argv, dict(item.env)]
    if isinstance(item, Mapping):
        return {name: hashlib.sha256(content).hexdigest() for name, content in item.items()}
    return item
