"""Threads that all do the same, for what is done so often that an executor's futures would add to it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Generic, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


class Workers(Generic[Given, Made]):
    """Threads that make something of each thing that is given to them. A context manager: on its way out, what nobody
    has begun with is dropped, and what somebody has is waited for."""

    def __init__(self, make: Callable[[Given], Made], threads: int) -> None:
        self._make = make
        self._waiting: SimpleQueue[tuple[Given] | None] = SimpleQueue()
        self._made: SimpleQueue[Made | _Raised] = SimpleQueue()
        self._threads = [threading.Thread(target=self._work) for _ in range(threads)]

    def __enter__(self) -> Workers[Given, Made]:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        try:
            while True:
                self._waiting.get_nowait()
        except Empty:
            pass
        for _ in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join()

    def put(self, given: Given) -> None:
        """Have something made of `given`, when a thread comes to it."""
        self._waiting.put((given,))

    @property
    def made(self) -> int:
        """How many things there are to be got without waiting."""
        return self._made.qsize()

    def get(self) -> Made:
        """Wait for what is made next; raises what was raised in its place."""
        made = self._made.get()
        if isinstance(made, _Raised):
            raise made.error
        return made

    def _work(self) -> None:
        while (item := self._waiting.get()) is not None:
            try:
                self._made.put(self._make(*item))
            except BaseException as error:  # whoever waits for it is to see it
                self._made.put(_Raised(error))


class _Raised:
    def __init__(self, error: BaseException) -> None:
        self.error = error
