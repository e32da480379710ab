"""How long programs have waited for a processor: time that others took from them and that is not held against them."""

from __future__ import annotations

import os

import processes


def waited_s() -> float:
    """Seconds for which the thread that waited longest was ready to run and did not; the agent's own does not count.

    0 where the kernel does not say (proc(5), /proc/pid/schedstat).
    """
    return max((_thread_waited_s(pid, thread) for pid in processes.alive() for thread in _threads(pid)), default=0.0)


def _threads(pid: int) -> list[str]:
    try:
        return os.listdir(f"/proc/{pid}/task")
    except OSError:  # it has just ended
        return []


def _thread_waited_s(pid: int, thread: str) -> float:
    try:
        with open(f"/proc/{pid}/task/{thread}/schedstat") as file:
            return int(file.read().split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0
