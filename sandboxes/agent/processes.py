"""Starting untrusted processes, and ending all of them."""

from __future__ import annotations

import contextlib
import fcntl
import math
import os
import resource
import signal
import time
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import processor
from users import User

#: Exit code of a process whose command could not be started, as shells have it.
NOT_STARTED = 127
_FILE_BYTES = 64 << 20
_STACK_BYTES = 64 << 20
_OPEN_FILES = 512
#: Descriptors are moved here before they are put in their places, so that none overwrites another.
_ASIDE = 64
_KILL_S = 5.0
_REAP_AT_ONCE = 256
#: Rounds in which those that are left are ended one by one, before everything is: each finds some that are new.
_GENTLE_ROUNDS = 3

#: The pids of our own processes, which live on from job to job, see zygotes.py. Pids are used again when they are
#: reaped, and not before: see `reap`.
spared: set[int] = set()


class Start(NamedTuple):
    """One process to be."""

    user: User
    argv: Sequence[str]
    env: Mapping[str, str]
    folder: str
    #: Descriptor there -> descriptor here. It gets no others.
    descriptors: Mapping[int, int]
    #: What setrlimit(2) is told: resource -> most.
    limits: Mapping[int, int]
    #: 1000: the kernel's first choice when memory runs out.
    oom_score: int = 1000
    ignore_sigpipe: bool = False


class End(NamedTuple):
    """How a process ended: its exit code or negative signal number, and the most resident memory that it or a process
    it waited for ever had; at least the agent's own, from before exec."""

    pid: int
    exit_code: int
    memory_kb: int


def spawn(start: Start) -> int:
    """Start a process in a session of its own and return its pid."""
    pid = os.fork()
    if pid:
        return pid
    try:
        _become(start)
        os.execvpe(start.argv[0], list(start.argv), dict(start.env))
    except BaseException as error:
        os.write(2, f"{start.argv[0]} cannot be started: {error}\n".encode(errors="replace"))
    finally:
        os._exit(NOT_STARTED)


def spawn_helper(argv: Sequence[str], env: Mapping[str, str], descriptor: int, place: int) -> int:
    """Start a process of our own, root as we are, that lives on from job to job; `descriptor` is its `place`."""
    pid = os.fork()
    if pid:
        spared.add(pid)
        return pid
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        os.setsid()
        processor.free()
        _place({0: 0, 1: 2, 2: 2, place: descriptor})
        os.chdir("/")
        os.execve(argv[0], list(argv), dict(env))
    finally:
        os._exit(NOT_STARTED)


def _become(start: Start) -> None:
    signal.signal(signal.SIGPIPE, signal.SIG_IGN if start.ignore_sigpipe else signal.SIG_DFL)
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    os.setsid()
    with open("/proc/self/oom_score_adj", "w") as file:
        file.write(str(start.oom_score))
    _place(start.descriptors)
    for which, value in start.limits.items():
        _lower(which, value)
    os.umask(0o077)
    drop_to(start.user)
    os.chdir(start.folder)


def drop_to(user: User) -> None:
    """Be `user` and nobody else from here on, without capabilities."""
    os.setgroups(user.groups)
    os.setresgid(user.uid, user.uid, user.uid)
    os.setresuid(user.uid, user.uid, user.uid)


def _place(descriptors: Mapping[int, int]) -> None:
    aside = {there: fcntl.fcntl(here, fcntl.F_DUPFD, _ASIDE) for there, here in descriptors.items()}
    for there, here in aside.items():
        os.dup2(here, there, inheritable=True)
    # The places are 0, 1, 2, ... without a gap.
    os.closerange(len(descriptors), 1 << 20)


def limits(cpu_s: float, processes: int) -> dict[int, int]:
    """What setrlimit(2) is told of a sample or a judge."""
    return {
        # The container's cgroup decides on CPU time; this stops what is left should the agent be slow.
        resource.RLIMIT_CPU: math.ceil(cpu_s) + 2,
        resource.RLIMIT_NPROC: processes,
        resource.RLIMIT_FSIZE: _FILE_BYTES,
        resource.RLIMIT_STACK: _STACK_BYTES,
        resource.RLIMIT_NOFILE: _OPEN_FILES,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_MEMLOCK: 0,
        resource.RLIMIT_MSGQUEUE: 0,
        resource.RLIMIT_SIGPENDING: 1024,
    }


def _lower(which: int, value: int) -> None:
    _, most = resource.getrlimit(which)
    value = value if most == resource.RLIM_INFINITY else min(value, most)
    resource.setrlimit(which, (value, value))


def reap() -> list[End]:
    """Processes that have ended since, orphans too; not all at once, since a program may end processes faster than they
    are looked at."""
    ended: list[End] = []
    while len(ended) < _REAP_AT_ONCE:
        try:
            pid, status, usage = os.wait4(-1, os.WNOHANG)
        except ChildProcessError:
            break
        if pid == 0:
            break
        spared.discard(pid)
        ended.append(End(pid, os.waitstatus_to_exitcode(status), usage.ru_maxrss))
    return ended


def kill_all(note: Callable[[list[End]], None] = lambda ended: None, known: Sequence[int] = ()) -> bool:
    """End every process but the agent and those spared, first those `known`; False if some will not die. What dies is
    handed to `note`.

    First one by one. Where that is not enough, since they start others faster, kill(-1) by pid 1 reaches all of its
    namespace at once, in whatever session they are, and the kernel lets no fork slip through; that ends the spared, too.
    """
    give_up = time.monotonic() + _KILL_S
    pause, rounds = 0.0002, 0
    told, waited_for = set(known), set(known)
    for pid in known:
        kill(pid)
    # Until they are gone there is no need to look for others.
    while waited_for and time.monotonic() < give_up:
        time.sleep(pause)
        ended = reap()
        note(ended)
        waited_for.difference_update(end.pid for end in ended)
    while True:
        left = alive()
        # Twice, since a list of a folder that changes meanwhile may miss an entry.
        if not left and not (left := alive()):
            note(reap())
            return True
        rounds += not told.issuperset(left)
        if rounds <= _GENTLE_ROUNDS:
            for pid in left:
                kill(pid)
            told.update(left)
        else:
            with contextlib.suppress(ProcessLookupError):
                os.kill(-1, signal.SIGKILL)
        note(reap())
        if time.monotonic() > give_up:
            return False
        time.sleep(pause)
        pause = min(2 * pause, 0.01)


def kill(pid: int) -> None:
    """End one process, if it is there."""
    with contextlib.suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def kill_user(user: User) -> None:
    """End every process of `user` and no other."""
    try:
        pid = os.fork()
    except BlockingIOError:  # no process to be had; then the judge is left to the limits
        return
    if pid == 0:
        try:
            drop_to(user)
            os.kill(-1, signal.SIGKILL)
        finally:
            os._exit(0)


def alive() -> list[int]:
    """The pids in this namespace, those that have ended and were not reaped too, without the agent's and the spared."""
    return [pid for pid in map(int, filter(str.isdigit, os.listdir("/proc"))) if pid != 1 and pid not in spared]
