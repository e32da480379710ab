"""The one processor on which all of a short job is done.

Agent, zygotes, sample and judge hand on to each other all the time. Left to itself the kernel spreads them over the
processors that are idle, which then have to be woken, and each has to get the others' memory into its caches again.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator

_ALL = os.sched_getaffinity(0)
#: Where proc(5), /proc/pid/stat has the processor, counted from the field behind the command's name.
_PROCESSOR = 36
_STAT = os.open("/proc/self/stat", os.O_RDONLY)


@contextlib.contextmanager
def kept(helpers: Iterable[int], short: bool) -> Iterator[None]:
    """Keeps this process, the threads `helpers` and what they start meanwhile on the processor where this one is.

    Not where the job is not `short`: who shares a processor could not move to one that has become idle.
    """
    _allow([0, *helpers], {_current()} if short else _ALL)
    try:
        yield
    finally:
        free()


def free() -> None:
    """Let this process, and what it starts, be anywhere again."""
    _allow([0], _ALL)


def _current() -> int:
    return int(os.pread(_STAT, 1 << 12, 0).rpartition(b")")[2].split()[_PROCESSOR])


def _allow(threads: Iterable[int], processors: Iterable[int]) -> None:
    for thread in threads:
        with contextlib.suppress(OSError):  # it is gone, or the machine does not let us: that costs time only
            os.sched_setaffinity(thread, processors)
