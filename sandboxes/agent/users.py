"""Who is who in a container.

The agent is root with the capabilities SETUID, SETGID and KILL and no other: it cannot look into another user's private
folder, give files away or remove what is not its own. What has to be done there it does as that user.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from typing import NamedTuple

#: User ids that one slot takes of its host. Slots do not share any, since the kernel counts some things by user alone.
SPAN = 200
_SAMPLES_FROM = 10


class User(NamedTuple):
    """A user id, its own group of the same number, and the groups it is in beside that."""

    uid: int
    groups: tuple[int, ...] = ()


class Users:
    """The users of one slot, from `base` on."""

    def __init__(self, base: int) -> None:
        self._base, self._jobs = base, 0
        #: Owns the stored judges together with root; the judge alone is in it.
        self.judges_gid = base + 2
        self.judge = User(base, (self.judges_gid,))
        self.builder = User(base + 1)

    def next_sample(self) -> User:
        """A user that no process has had for the last 190 jobs."""
        self._jobs += 1
        return User(self._base + _SAMPLES_FROM + self._jobs % (SPAN - _SAMPLES_FROM))


@contextlib.contextmanager
def acting_as(uid: int, gid: int) -> Iterator[None]:
    """Make, read and remove files as `uid` and `gid`.

    The real user id stays root's, so nobody can signal or trace the agent meanwhile, and it is only done while
    nobody but zygotes is alive in the container.
    """
    os.setegid(gid)
    os.seteuid(uid)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)
