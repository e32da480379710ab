"""Where programs are run: this machine's container engine, or those of a cluster's nodes. Loaded when asked for."""

from __future__ import annotations

import dataclasses
import importlib
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Protocol

from humaneval_x.errors import UsageError
from humaneval_x.programs import Execution, Limits, Pace, Program
from humaneval_x.sandbox.hello import Isolation

#: --engine -> the module that has `create(request)`.
ENGINES = {"docker": "humaneval_x.engines.local", "ray": "humaneval_x.engines.cluster"}
DEFAULT = "docker"


@dataclasses.dataclass(frozen=True)
class Request:
    """What is asked of an engine."""

    #: Whose images have to be there.
    languages: tuple[str, ...]
    limits: Limits
    #: Programs at the same time, on each machine; None for its number of cores.
    workers: int | None = None
    #: Of a cluster.
    address: str | None = None
    isolation: Isolation = Isolation.FULL
    #: Whether there are so many programs that zygotes pay.
    warm: bool = True


class Engine(Protocol):
    """Runs programs; a context manager that leaves no container behind."""

    #: How many programs are to be on their way at a time, so that all slots have work.
    workers: int
    #: The same for those at Pace.PLAIN, each of which shall have a core and its sibling to itself.
    quiet_workers: int
    #: Whether all programs run under the same conditions, image by image to the byte, so that what is seen can be kept
    #: for later runs.
    is_uniform: bool

    def describe(self) -> Mapping[str, Any]:
        """For the manifest: `images` ({language: {reference, toolchain, ...}}) and `engine`; where less than full
        isolation was asked for, `isolation` ({asked, gaps}) too."""

    def run(self, program: Program, *, pace: Pace = Pace.NORMAL) -> Execution:
        """Runs a program.

        Raises:
            ConfigurationError, SandboxesUnusable: nothing can be run.
        """

    def __enter__(self) -> Engine: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def quiet(slots: int) -> int:
    """How many of `slots`, none of which has less than a core, may be busy so that each has a core and its sibling."""
    return max(1, slots // 2)


def create(name: str, request: Request) -> Engine:
    """The engine of that name; images that are missing are built.

    Raises:
        UsageError: there is none of that name, or the request does not fit it.
        ConfigurationError: it is not there; says how to get it.
    """
    if name not in ENGINES:
        raise UsageError(f"--engine {name!r} is none of {', '.join(ENGINES)}")
    engine: Engine = importlib.import_module(ENGINES[name]).create(request)
    return engine
