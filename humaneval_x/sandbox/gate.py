"""Who may run now: a number of programs at a time, or one with nothing beside it."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator


class Gate:
    """Lets `places` in together, or one alone. Who wants to be alone goes before those who do not."""

    def __init__(self, places: int) -> None:
        self._places, self._inside, self._waiting_alone, self._alone = places, 0, 0, False
        self._changed = threading.Condition()

    @contextlib.contextmanager
    def turn(self, alone: bool) -> Iterator[None]:
        """Wait until one may run, and run."""
        self._enter_alone() if alone else self._enter()
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._alone = False
                self._changed.notify_all()

    def _enter(self) -> None:
        with self._changed:
            self._changed.wait_for(lambda: not self._alone and not self._waiting_alone and self._inside < self._places)
            self._inside += 1

    def _enter_alone(self) -> None:
        with self._changed:
            self._waiting_alone += 1
            try:
                self._changed.wait_for(lambda: self._inside == 0)
            finally:
                self._waiting_alone -= 1
            self._inside, self._alone = 1, True
