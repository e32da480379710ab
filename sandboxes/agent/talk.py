"""The descriptors by which sample and judge talk."""

from __future__ import annotations

import os


class Pipes:
    """A pipe each way, and standard input with nothing in it."""

    def __init__(self) -> None:
        self._null = os.open(os.devnull, os.O_RDONLY)
        self._requests_out, self._requests_in = os.pipe()
        self._replies_out, self._replies_in = os.pipe()
        self._open = [self._null, self._requests_out, self._requests_in, self._replies_out, self._replies_in]

    def judges(self, said: int) -> dict[int, int]:
        """What a judge has, whose output goes to `said`."""
        return {0: self._null, 1: said, 2: said, 3: self._replies_out, 4: self._requests_in}

    def samples(self, stdout: int, stderr: int) -> dict[int, int]:
        """What a sample has."""
        return {0: self._null, 1: stdout, 2: stderr, 3: self._requests_out, 4: self._replies_in}

    def close(self) -> None:
        """Let go of all, so that each sees when the other has gone; safe to repeat."""
        while self._open:
            os.close(self._open.pop())
