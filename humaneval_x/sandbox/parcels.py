"""Files as they travel into containers and out of them, and as they are kept on disk: one after the other."""

from __future__ import annotations

import dataclasses
import zlib
from collections.abc import Mapping

from humaneval_x.errors import SandboxError

#: Fast rather than small: a linked Go program of 4 MB becomes 2 MB.
_LEVEL = 1
_PAGE_BYTES = 4096


@dataclasses.dataclass(frozen=True)
class Parcel:
    """Packed files."""

    #: Their lengths in bytes, by path.
    files: Mapping[str, int]
    #: The files one after the other, in zlib's format.
    content: bytes | memoryview

    @property
    def memory_bytes(self) -> int:
        """At most what they take in a file system in memory: whole pages."""
        return sum(self.files.values()) + _PAGE_BYTES * len(self.files)


def pack(files: Mapping[str, bytes]) -> Parcel:
    """A parcel of `files`.

    Raises:
        SandboxError: a path leads out of the folder that the parcel will be unpacked in.
    """
    return Parcel(lengths(files), zlib.compress(b"".join(files.values()), _LEVEL))


def lengths(files: Mapping[str, bytes]) -> dict[str, int]:
    """The length of each of `files`, which says where it lies when they travel one after the other.

    Raises:
        SandboxError: a path leads out of the folder that they will be written to.
    """
    for path in files:
        if not is_inside(path):
            raise SandboxError(f"{path!r} is no path inside a program's folder")
    return {path: len(content) for path, content in files.items()}


def is_inside(path: str) -> bool:
    """Whether `path` is relative and stays in its folder."""
    return bool(path) and not path.startswith("/") and "\0" not in path and not {"", ".", ".."} & set(path.split("/"))
