"""What a process writes, of which a head and a tail are kept and the rest is counted."""

from __future__ import annotations

import contextlib
import os

HEAD_BYTES = 48 << 10
TAIL_BYTES = 16 << 10
_READ = 1 << 16


class Capture:
    """A pipe of which others hold the writing end, and this process too, so that it is not woken when they let go."""

    def __init__(self) -> None:
        self._source, self.sink = os.pipe()
        os.set_blocking(self._source, False)
        # Who holds it may open it by its name, too: /dev/stdout.
        os.fchmod(self.sink, 0o222)
        self._head, self._tail = bytearray(), bytearray()
        #: Bytes written so far.
        self.size = 0

    def fileno(self) -> int:
        """For poll()."""
        return self._source

    def drain(self, most: int = 1 << 20) -> None:
        """Read what is there, but not for ever from somebody who writes faster."""
        end = self.size + most
        with contextlib.suppress(BlockingIOError):
            while self.size < end and (data := os.read(self._source, _READ)):
                self._add(data)

    def forget(self) -> None:
        """Have read nothing yet."""
        self._head, self._tail, self.size = bytearray(), bytearray(), 0

    def close(self) -> None:
        """Let go of the pipe."""
        os.close(self._source)
        os.close(self.sink)

    def content(self) -> bytes:
        """Head and tail, and between them how much was left out."""
        left_out = self.size - len(self._head) - len(self._tail)
        gap = b"\n... %d bytes left out ...\n" % left_out if left_out else b""
        return bytes(self._head) + gap + bytes(self._tail)

    def _add(self, data: bytes) -> None:
        self.size += len(data)
        room = HEAD_BYTES - len(self._head)
        self._head += data[:room]
        self._tail += data[room:]
        del self._tail[:-TAIL_BYTES]
