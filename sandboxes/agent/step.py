"""One step of a job: processes started together, watched until the main one ends or meets a limit, then all ended."""

from __future__ import annotations

import base64
import os
import select
import signal
import time
from collections.abc import Mapping
from typing import Any, NamedTuple

import processes
import starvation
import zygotes
from captures import Capture
from cgroup import Cgroup
from channel import Channel
from processes import End, Start
from zygotes import Zygote

#: The values of humaneval_x.programs.Ending.
EXITED, CPU_LIMIT, WALL_LIMIT = "exited", "cpu_limit", "wall_limit"
OUTPUT_LIMIT, PEER_ENDED = "output_limit", "peer_ended"

_TICK_S, _LEAST_TICK_S = 0.05, 0.0001
#: The wall limit grows by the time that programs waited for a processor, to this many times itself at most.
_MOST_PATIENCE = 10
#: How long a process may go on when all is decided: a judge without its sample, a sample that gave its secret back.
_GRACE_S = 5.0
#: How long a judge has to end by itself when its sample is gone, before what the sample left behind is ended.
_SOON_S = 0.02


class StepLimits(NamedTuple):
    """What the processes of a step may use together."""

    cpu_s: float
    #: When who has not ended is cut off; who has ended by himself is measured by `cpu_s` alone.
    put_off_cpu_s: float
    wall_s: float
    output_bytes: int


class Step:
    """Processes by name: "sample", and in a split run "judge", whose end is then the step's.

    Captures by name: "judge" is what the judge says, and all others count as the sample's output.
    """

    def __init__(self, limits: StepLimits, cgroup: Cgroup, channel: Channel, wake: int) -> None:
        self._limits, self._cgroup, self._channel, self._wake = limits, cgroup, channel, wake
        self._captures: dict[str, Capture] = {}
        self._starts: dict[str, Start] = {}
        self._running: dict[int, str] = {}
        self._ends: dict[str, End] = {}
        self._memory_kb = 0
        self._outcome_at: float | None = None
        self._left_ended = False
        self._cpu_before, self._oom_before = cgroup.cpu_s(), cgroup.oom_kills()
        self._began = time.monotonic()
        self._deadline = self._began + limits.wall_s
        self.ending = ""
        self.cpu_s = 0.0
        #: Whether every process could be ended.
        self.clean = True
        #: Whether the process has done what the step is for, and was left running.
        self.goes_on = False

    def capture(self, name: str) -> int:
        """A descriptor that collects what is written to it under `name`."""
        self._captures[name] = Capture()
        return self._captures[name].sink

    def start(self, name: str, start: Start, zygote: Zygote | None = None) -> None:
        """Start a process; the caller closes its own copies of the descriptors."""
        self._starts[name] = start
        self._running[zygotes.spawn(start, zygote)] = name

    def take_over(self, before: Step) -> None:
        """Go on with what `before` has left running, of whose output only what is still to come is this step's."""
        self._starts |= before._starts
        self._running |= before._running
        for name in ("stdout", "stderr"):
            self._captures[name] = before._captures[name]
            self._captures[name].forget()

    def watch(self, until_said: str = "") -> None:
        """Wait for the end, bring it about where a limit is reached, and end what is left.

        Where something is captured as `until_said` the step is over, and what runs `goes_on`: another takes it over.
        """
        sources = {source.fileno(): source for source in (self._channel, *self._captures.values())}
        self._measure()
        while not self.ending:
            self._wait(sources)
            self._note(processes.reap())
            self._channel.beat()
            self.ending = self._over()
            if not self.ending and self.content(until_said):
                self.ending = self._over_limit(self._limits.cpu_s) or EXITED
                self.goes_on = self.ending == EXITED
        self.wall_s = time.monotonic() - self._began
        if not self.goes_on:
            self.clean = processes.kill_all(self._note_killed, list(self._running))
        for name, capture in self._captures.items():
            capture.drain(most=1 << 30)
            if not self.goes_on or name == until_said:
                capture.close()
        # What was over a limit when it ended is over the limit, whether the agent saw it in time or not.
        if not self.goes_on:
            self.ending = self._over_limit(self._limits.cpu_s) or self.ending

    def exit_code(self, name: str) -> int | None:
        """Negative signal numbers for a death by signal, None for no such process or one that the agent ended; 0 for one
        that goes on."""
        if self.goes_on:
            return 0
        return self._ends[name].exit_code if name in self._ends else None

    def content(self, name: str) -> bytes:
        """What was captured, clipped."""
        return self._captures[name].content() if name in self._captures else b""

    def report(self) -> dict[str, Any]:
        """All of it, for the host."""
        texts = {name: base64.b64encode(self.content(name)).decode() for name in ("stdout", "stderr", "judge")}
        return {
            "ending": self.ending,
            "exit_code": self.exit_code("sample"),
            "judge_exit_code": self.exit_code("judge"),
            "stdout": texts["stdout"],
            "stderr": texts["stderr"],
            "judge_stderr": texts["judge"],
            "stdout_bytes": self._captures["stdout"].size,
            "stderr_bytes": self._captures["stderr"].size,
            "wall_s": self.wall_s,
            "cpu_s": self.cpu_s,
            "memory_mb": self._memory_kb / 1024,
            "out_of_memory": self._cgroup.oom_kills() > self._oom_before,
        }

    def _wait(self, sources: Mapping[int, Channel | Capture]) -> None:
        # Not by poll(), which knows milliseconds only: those that never end would have one more each.
        for descriptor in select.select([self._wake, *sources], [], [], self._tick_s())[0]:
            source = sources.get(descriptor)
            if source is None:
                os.read(self._wake, 4096)
            elif isinstance(source, Capture):
                source.drain()
            else:
                os._exit(0)  # the host has gone

    def _tick_s(self) -> float:
        """Until it is time to look again: not before the container, which has one processor, can have used up the rest."""
        return min(_TICK_S, max(self._limits.put_off_cpu_s - self.cpu_s, _LEAST_TICK_S))

    def _note(self, ended: list[End]) -> None:
        for end in ended:
            name = self._running.pop(end.pid, "")
            if name != "judge":
                self._memory_kb = max(self._memory_kb, end.memory_kb)
            if name:
                self._ends[name] = end

    def _note_killed(self, ended: list[End]) -> None:
        before = set(self._ends)
        self._note(ended)
        for name in set(self._ends) - before:
            if self._ends[name].exit_code == -signal.SIGKILL:
                del self._ends[name]

    def _over(self) -> str:
        if ("judge" if "judge" in self._starts else "sample") in self._ends:
            return EXITED
        if time.monotonic() > self._deadline and not self._starved():
            return WALL_LIMIT
        return self._over_limit(self._limits.put_off_cpu_s) or self._over_grace()

    def _starved(self) -> bool:
        """Moves the deadline by the time for which others had the processors; whether that helped."""
        patience_s = min(self._limits.wall_s + starvation.waited_s(), _MOST_PATIENCE * self._limits.wall_s)
        self._deadline = self._began + patience_s
        return time.monotonic() <= self._deadline

    def _measure(self) -> None:
        self.cpu_s = self._cgroup.cpu_s() - self._cpu_before

    def _over_limit(self, cpu_s: float) -> str:
        self._measure()
        written = sum(capture.size for name, capture in self._captures.items() if name != "judge")
        if written > self._limits.output_bytes:
            return OUTPUT_LIMIT
        return CPU_LIMIT if self.cpu_s > cpu_s else ""

    def _over_grace(self) -> str:
        sample_gone = "judge" in self._starts and "sample" in self._ends
        if not (sample_gone or ("secret" in self._captures and self._captures["secret"].size)):
            return ""
        self._outcome_at = self._outcome_at or time.monotonic()
        since_s = time.monotonic() - self._outcome_at
        if sample_gone and since_s > _SOON_S and not self._left_ended:
            # Children of the sample may hold its end of the pipe, and the judge would wait for them.
            processes.kill_user(self._starts["sample"].user)
            self._left_ended = True
        if since_s < _GRACE_S:
            return ""
        return PEER_ENDED if sample_gone else EXITED
