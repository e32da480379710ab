"""Zygotes: processes that have done beforehand what every run of a program begins with, and fork to go on from there.

One is started per command line, once, as root like the agent, and kept. It has seen nothing of any sample: what it is told
goes to its forks alone, and they become the job's user before they look at anything. A zygote that does not come up, or
is lost, costs time only: its program is then started plainly.

The protocol, over a SOCK_SEQPACKET socket that is the zygote's descriptor 3: it says `READY` once; each message to it is
the order for one fork (see `order`) with the fork's descriptors 0, 1, 2, ... attached, and is answered with the fork's
pid, an int in the machine's order. The fork is no child of the zygote's, but of the agent's.
"""

from __future__ import annotations

import contextlib
import os
import socket
import struct
import sys
import time
from collections.abc import Callable, Sequence

import processes
from processes import Start

READY = b"ready"
SOCKET = 3
_START_S = 60.0
_FORK_S = 20.0
_BEAT_S = 1.0
_TRIES = 3


class Lost(Exception):
    """A zygote does not do as it is asked."""


class Zygote:
    """One that runs."""

    def __init__(self, argv: Sequence[str], env: dict[str, str], beat: Callable[[], None]) -> None:
        """Start it and wait until it is ready, with a `beat` now and then.

        Raises:
            Lost: it does not get there.
        """
        self._beat = beat
        self._socket, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._socket.settimeout(_BEAT_S)
        with theirs:
            self.pid = processes.spawn_helper(argv, env, theirs.fileno(), SOCKET)
        if self._receive(_START_S) != READY:
            self.end()
            raise Lost("not ready")
        #: One of these forks, and it starts no more.
        self.threads = [int(thread) for thread in os.listdir(f"/proc/{self.pid}/task")]

    def fork(self, start: Start) -> int:
        """The pid of a fork that goes on as `start`.

        Raises:
            Lost: there is none. The zygote is ended.
        """
        descriptors = [start.descriptors[there] for there in range(len(start.descriptors))]
        try:
            socket.send_fds(self._socket, [order(start)], descriptors)
        except OSError as error:
            self.end()
            raise Lost(str(error)) from error
        answer = self._receive(_FORK_S)
        pid: int = struct.unpack("i", answer)[0] if len(answer) == 4 else -1
        if pid <= 0:
            self.end()
            raise Lost("no fork")
        return pid

    def end(self) -> None:
        """Have no more of it."""
        self._socket.close()
        if self.pid in processes.spared:
            processes.spared.discard(self.pid)
            processes.kill(self.pid)

    def _receive(self, within_s: float) -> bytes:
        """What it says; nothing where it does not."""
        give_up = time.monotonic() + within_s
        while time.monotonic() < give_up:
            try:
                return self._socket.recv(64)
            except TimeoutError:
                self._beat()
            except OSError:
                break
        return b""


class Zygotes:
    """The zygotes of a container by their command lines."""

    def __init__(self, env: dict[str, str], beat: Callable[[], None]) -> None:
        self._env, self._beat = env, beat
        self._running: dict[tuple[str, ...], Zygote] = {}
        self._losses: dict[tuple[str, ...], int] = {}

    def get(self, argv: Sequence[str]) -> Zygote | None:
        """The zygote of a command line, or None where it does not come up."""
        key = tuple(argv)
        zygote = self._running.get(key)
        if zygote and zygote.pid in processes.spared:
            return zygote
        if self._losses.get(key, 0) >= _TRIES:
            return None
        try:
            self._running[key] = zygote = Zygote(argv, self._env, self._beat)
        except (Lost, OSError) as error:
            self._losses[key] = self._losses.get(key, 0) + 1
            print(f"no zygote {argv[0]}: {error}", file=sys.stderr, flush=True)
            return None
        return zygote

    def threads(self) -> list[int]:
        """The threads of all that run."""
        running = (zygote for zygote in self._running.values() if zygote.pid in processes.spared)
        return [thread for zygote in running for thread in zygote.threads]


def order(start: Start) -> bytes:
    """A fork's order: fields that end with NUL each, in this order:

    user id (its group's is the same); further groups, with commas between; oom_score_adj; 1 if SIGPIPE is ignored, else
    0; limits as resource=value with commas between, by their numbers; folder; number of arguments; the arguments;
    then the environment, NAME=VALUE each, to the end.
    """
    limits = ",".join(f"{which}={most}" for which, most in start.limits.items())
    groups = ",".join(map(str, start.user.groups))
    numbers = [str(start.user.uid), groups, str(start.oom_score), str(int(start.ignore_sigpipe)), limits]
    environment = [f"{name}={value}" for name, value in start.env.items()]
    fields = [*numbers, start.folder, str(len(start.argv)), *start.argv, *environment]
    return os.fsencode("\0".join(fields) + "\0")


def spawn(start: Start, zygote: Zygote | None) -> int:
    """Start a process by a fork of `zygote` or, where there is none, plainly; its pid."""
    if zygote:
        with contextlib.suppress(Lost):
            return zygote.fork(start)
    return processes.spawn(start)
