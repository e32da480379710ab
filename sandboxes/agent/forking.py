"""A zygote's side in Python: see zygotes.py for what it is and how it is talked to."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import struct
from collections.abc import Sequence
from typing import NoReturn

import processes
from users import User
from zygotes import READY, SOCKET

#: Number of clone(2) on the machines that there are images for.
_SYS_CLONE = {"x86_64": 56, "aarch64": 220}
_CLONE_PARENT = 0x8000
_AROUND_FORK = ("BeforeFork", "AfterFork_Parent", "AfterFork_Child")
#: With the interpreter's lock held, as fork in Python's own os module.
_LIBC = ctypes.PyDLL(None)
_MESSAGE_BYTES = 1 << 18
_MOST_DESCRIPTORS = 16


def serve() -> list[str]:
    """Say that we are ready, then fork on order. Returns in each fork, as the process ordered, with its arguments."""
    orders = socket.socket(fileno=SOCKET)
    orders.send(READY)
    while True:
        order, descriptors, _, _ = socket.recv_fds(orders, _MESSAGE_BYTES, _MOST_DESCRIPTORS)
        if not order:
            os._exit(0)
        pid = _fork_sibling()
        if pid == 0:
            orders.detach()
            return _become(order, descriptors)
        orders.send(struct.pack("i", pid))
        for descriptor in descriptors:
            os.close(descriptor)


def _fork_sibling() -> int:
    """fork(2), but the new process is a child of our parent, the agent; -1 where there is none."""
    before, in_parent, in_child = (getattr(ctypes.pythonapi, f"PyOS_{when}") for when in _AROUND_FORK)
    before()
    pid: int = _LIBC.syscall(_SYS_CLONE[os.uname().machine], _CLONE_PARENT | signal.SIGCHLD, 0, 0, 0, 0)
    (in_parent if pid else in_child)()
    return pid


def _become(order: bytes, descriptors: Sequence[int]) -> list[str]:
    try:
        uid, groups, oom_score, ignore_sigpipe, limits, folder, count, *rest = map(os.fsdecode, order[:-1].split(b"\0"))
        user = User(int(uid), tuple(map(int, filter(None, groups.split(",")))))
        resources = {int(which): int(most) for which, _, most in (pair.partition("=") for pair in limits.split(","))}
        processes.become(user, folder, dict(enumerate(descriptors)), resources, int(oom_score), ignore_sigpipe == "1")
        os.environ.clear()
        os.environ.update(variable.split("=", 1) for variable in rest[int(count) :])
    except BaseException as error:
        _fail(error)
    # As Python does when it starts.
    signal.signal(signal.SIGPIPE, signal.SIG_IGN)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    return rest[: int(count)]


def _fail(error: BaseException) -> NoReturn:
    os.write(2, f"a fork cannot become what it was ordered to: {error!r}\n".encode(errors="replace"))
    os._exit(processes.NOT_STARTED)
