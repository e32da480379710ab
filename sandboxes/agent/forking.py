"""A zygote's side in Python: see zygotes.py for what it is and how it is talked to."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import struct
from collections.abc import Sequence
from typing import NoReturn

import processes
from users import User
from zygotes import READY, SOCKET

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
        if _is_fork(orders):
            orders.detach()
            return _become(order, descriptors)
        for descriptor in descriptors:
            os.close(descriptor)


def _is_fork(orders: socket.socket) -> bool:
    """True in the fork. Its parent, which says its pid, ends at once, so that the agent inherits it."""
    try:
        between = os.fork()
    except OSError:
        orders.send(struct.pack("i", -1))
        return False
    if between:
        os.waitpid(between, 0)
        return False
    pid = -1
    with contextlib.suppress(OSError):
        pid = os.fork()
    if pid == 0:
        return True
    orders.send(struct.pack("i", pid))
    os._exit(0)


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
