"""The places that processes may write to: filled before a job, emptied after it, and looked through.

Files travel one after the other, with a list of their lengths.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import stat
from collections.abc import Iterable, Mapping

from users import User, acting_as

WORK = "/w"
#: The judge's is a mount, so that a sample which fills the disk does not fill it.
SAMPLE, JUDGE, BUILD = f"{WORK}/sample", f"{WORK}/judge", f"{WORK}/build"
_NO_FILES_OF_OURS = frozenset({"proc", "sysfs", "cgroup", "cgroup2", "devpts"})


def writable() -> list[str]:
    """Every folder that somebody other than root can write to, as found rather than as configured: engines add mounts.

    Only mounts need looking at, since the root file system is read-only (see `root_is_read_only`).
    """
    found = [WORK, JUDGE]
    for path, kind, options in _mounts():
        if kind in _NO_FILES_OF_OURS or "ro" in options or path in found:
            continue
        with_mode = os.stat(path).st_mode
        if stat.S_ISDIR(with_mode) and with_mode & 0o022:
            found.append(path)
    return found


def root_is_read_only() -> bool:
    """Whether "/" is mounted read-only."""
    return any(path == "/" and "ro" in options for path, _, options in _mounts())


def _mounts() -> list[tuple[str, str, list[str]]]:
    with open("/proc/self/mountinfo") as lines:
        fields = [line.split() for line in lines]
    # proc(5): ... mount point, mount options, optional fields, "-", file system type, ...
    return [(part[4], part[part.index("-") + 1], part[5].split(",")) for part in fields]


def prepare(folder: str, user: User, files: Mapping[str, bytes]) -> None:
    """Make `folder` for `user` alone, with a tmp in it, and put `files` there."""
    # Only root and group 0 may write to /w.
    with acting_as(user.uid, 0):
        os.mkdir(folder, 0o700)
    with acting_as(user.uid, user.uid):
        os.mkdir(f"{folder}/tmp", 0o700)
        write(folder, files)


def write(folder: str, files: Mapping[str, bytes]) -> None:
    """Write `files` below `folder` as whoever we are, making the folders that their paths name."""
    for path, content in files.items():
        full = f"{folder}/{path}"
        if "/" in path:
            os.makedirs(os.path.dirname(full), exist_ok=True)
        file = os.open(full, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o777)
        try:
            write_all(file, content)
        finally:
            os.close(file)


def write_all(descriptor: int, content: bytes) -> None:
    """Write all of it, however little a write(2) takes."""
    rest = memoryview(content)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def read(folder: str, paths: Iterable[str]) -> dict[str, bytes]:
    """The regular files that `paths` name below `folder`, and those in the folders that they name."""
    found: dict[str, bytes] = {}
    for path in paths:
        full = f"{folder}/{path}"
        if os.path.isdir(full):
            found.update(read(folder, [f"{path}/{name}" for name in sorted(os.listdir(full))]))
            continue
        with open(os.open(full, os.O_RDONLY | os.O_NOFOLLOW), "rb") as file:
            found[path] = file.read()
    return found


def cut(lengths: Mapping[str, int], content: bytes) -> dict[str, bytes]:
    """The files that lie in `content` one after the other."""
    ends = list(itertools.accumulate(lengths.values()))
    return {path: content[end - lengths[path] : end] for path, end in zip(lengths, ends, strict=True)}


def remove(places: Iterable[str], users: Iterable[User]) -> list[str]:
    """Remove all that `users` left in `places`; returns what would not go.

    Whatever resists (unreadable, thousands of folders deep) is left to the end of the container.
    """
    known = {user.uid: user for user in users}
    # Nobody is alive who could put anything where there is nothing.
    filled = [place for place in places if entries(place)]
    for path in itertools.chain.from_iterable(map(entries, filled)):
        with contextlib.suppress(OSError, RecursionError):
            _remove(path, known)
    return list(itertools.chain.from_iterable(map(entries, filled)))


def entries(place: str) -> list[str]:
    """What lies in `place`, mounts aside."""
    found = (f"{place}/{name}" for name in os.listdir(place))
    return [path for path in found if path != JUDGE]


def _remove(path: str, users: Mapping[int, User]) -> None:
    status = os.lstat(path)
    user = users.get(status.st_uid)
    if not user:
        return
    if not stat.S_ISDIR(status.st_mode):
        os.unlink(path)
        return
    with acting_as(user.uid, user.uid):
        clear(path)
    # All places are such that root may remove what others have in them.
    os.rmdir(path)


def clear(folder: str) -> None:
    """Remove what `folder` holds, as whoever we are."""
    for entry in list(os.scandir(folder)):
        if entry.is_dir(follow_symlinks=False):
            clear(entry.path)
            os.rmdir(entry.path)
        else:
            os.unlink(entry.path)
