"""A slot: one long-lived container that runs one program at a time and is thrown away when in doubt."""

from __future__ import annotations

import itertools
import logging
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import TypeVar

import docker
import requests
from docker.errors import DockerException, ImageNotFound

from humaneval_x.errors import ConfigurationError, SandboxError
from humaneval_x.programs import Judge, Limits, Program, Way
from humaneval_x.sandbox import container, hello, protocol
from humaneval_x.sandbox.connection import Connection
from humaneval_x.sandbox.framing import Message
from humaneval_x.sandbox.hello import Isolation
from humaneval_x.sandbox.parcels import Parcel
from humaneval_x.sandbox.protocol import BuildReport, RunReport

log = logging.getLogger(__name__)
Report = TypeVar("Report")

#: What the engine's client raises when the engine refuses, fails or is away.
ENGINE_ERRORS = (DockerException, requests.RequestException, OSError)

_START_S = 60.0
#: By how much the agent may stretch the wall limit of programs that wait for a processor: sandboxes/agent/step.py.
_MOST_PATIENCE = 10
#: Beyond a job's own limits: starting, ending and wiping on a machine with more to do than it can.
_SLACK_S = 60.0
#: Of the room for judges; the rest is for what file systems need beside the files.
_STORE_BYTES = (container.STORE_MB - 16) << 20
#: The agent ends when it hears nothing for 600 s.
_STALE_S = 300.0


class SlotError(SandboxError):
    """A slot broke. `out_of_memory`: the engine saw its container run out of memory, at some time in its life."""

    def __init__(self, message: str, out_of_memory: bool = False) -> None:
        super().__init__(message)
        self.out_of_memory = out_of_memory


class Slot:
    """One container with its agent; for one thread at a time, except that any may close it."""

    def __init__(
        self,
        client: docker.DockerClient,
        spec: container.Spec,
        silence_s: float,
        isolation: Isolation = Isolation.FULL,
    ) -> None:
        """Create and start the container and have it prove itself.

        Raises:
            SlotError: it did not start.
            ConfigurationError: on this machine it does not keep programs apart as it must.
        """
        self._client, self.spec, self._isolation = client, spec, isolation
        #: What the container lacks, and is allowed to.
        self.gaps: tuple[str, ...] = ()
        self._judges: OrderedDict[str, int] = OrderedDict()
        self._numbers = itertools.count(1)
        self._connection: Connection | None = None
        self._id = ""
        #: Why it must not be used again.
        self.worn_out = ""
        self._used_at = time.monotonic()
        try:
            self._start(silence_s)
        except BaseException:
            self.close()
            raise

    @property
    def usable(self) -> bool:
        """Whether another program can be run here."""
        return not self.worn_out and time.monotonic() - self._used_at < _STALE_S

    def holds(self, key: str) -> bool:
        """Whether the judge is stored here."""
        return key in self._judges

    def run(
        self, program: Program, limits: Limits, way: Way = Way.WARM, put_off_cpu_s: float | None = None
    ) -> RunReport:
        """Run a program; its judge, if it has one, must be stored here. Who has not ended after `put_off_cpu_s` is cut
        off as if by the limit.

        Raises:
            SlotError: the slot broke, and whatever happened to the program does not count.
        """
        if program.judge:
            self._judges.move_to_end(program.judge.key)
        secret = "" if program.judge else secrets.token_hex(16)
        job = protocol.run_job(program, limits, secret, way, put_off_cpu_s)
        within_s = _MOST_PATIENCE * (limits.compile_wall_s + limits.run_wall_s)
        return self._ask(job, within_s, protocol.run_report)

    def build(self, judge: Judge, limits: Limits) -> BuildReport:
        """Compile a judge; where that succeeds, store it."""
        self._make_room(_STORE_BYTES // 2)
        within_s = _MOST_PATIENCE * limits.compile_wall_s
        report = self._ask(protocol.build_job(judge, limits), within_s, protocol.build_report)
        if report.built:
            self._judges[judge.key] = report.built.memory_bytes
        return report

    def put(self, key: str, built: Parcel) -> None:
        """Store a judge that is built."""
        self._make_room(built.memory_bytes)
        self._ask(protocol.put_job(key, built), 0, lambda message: None)
        self._judges[key] = built.memory_bytes

    def ping(self) -> None:
        """Have the agent answer."""
        self._ask({"op": "ping"}, 0, lambda message: None)

    def close(self) -> bool:
        """Remove the container; safe to repeat, and from any thread. False if the engine did not."""
        self.worn_out = self.worn_out or "closed"
        if self._connection:
            self._connection.close()
        return not self._id or container.remove(self._client, self._id)

    def _start(self, silence_s: float) -> None:
        try:
            self._id = container.create(self._client, self.spec)
            self._connection = Connection(container.attach(self._client, self._id), silence_s)
            self._client.api.start(self._id)
            self.gaps = hello.check(self._connection.receive(_START_S), self._isolation)
        except ImageNotFound as error:
            raise ConfigurationError(f"the image {self.spec.image} is not there. Build it with: make images") from error
        except (SandboxError, *ENGINE_ERRORS) as error:
            raise self._failure(f"a container of {self.spec.image} did not start: {error}") from error

    def _ask(self, job: Message, within_s: float, read: Callable[[Message], Report]) -> Report:
        assert self._connection is not None  # there is one from _start() on
        number = job["id"] = next(self._numbers)
        # Until the answer is here: an exception in between must not leave it to be read for the next job's.
        self.worn_out = "in use"
        try:
            self._connection.send(job)
            message = self._connection.receive(within_s + _SLACK_S)
            answer = protocol.answer(message)
            if answer.id != number:
                raise SandboxError(f"the agent answered job {answer.id} instead of {number}")
            if answer.error:
                raise SandboxError(f"the agent could not do its job: {answer.error}")
            report = read(message)
        except SandboxError as error:
            raise self._failure(str(error)) from error
        self._used_at = time.monotonic()
        self.worn_out = answer.dirty or ""
        return report

    def _make_room(self, needed: int) -> None:
        """Drop the judges that were not needed for longest."""
        dropped = []
        while self._judges and sum(self._judges.values()) + needed > _STORE_BYTES:
            dropped.append(self._judges.popitem(last=False)[0])
        if dropped:
            self._ask(protocol.drop_job(dropped), 0, lambda message: None)

    def _failure(self, what: str) -> SlotError:
        """The error for `what`, with all that is known about it."""
        end = container.end_of(self._client, self._id) if self._id else container.End("never created", False)
        log_text = self._connection.log if self._connection else ""
        said = f"; the agent said: {log_text[-1000:]}" if log_text else ""
        return SlotError(f"{what} (container {end.what}){said}", end.out_of_memory)
