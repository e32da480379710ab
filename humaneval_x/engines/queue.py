"""Programs that wait to be run somewhere, handed out in batches of one language."""

from __future__ import annotations

import collections
import dataclasses
import threading
from collections.abc import Iterable
from concurrent.futures import Future

from humaneval_x.programs import Execution, Pace, Program


@dataclasses.dataclass(frozen=True)
class Work:
    """A program, how it is to be run, and what became of it."""

    program: Program
    pace: Pace
    future: Future[Execution] = dataclasses.field(default_factory=Future)


class Queue:
    """Thread-safe. What is to be run at Pace.PLAIN, which takes long, is a batch by itself."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        #: By pace and language.
        self._waiting: dict[tuple[Pace, str], collections.deque[Work]] = {}
        self._error: BaseException | None = None

    def put(self, work: Work) -> None:
        """Have it run when its turn comes.

        Raises:
            BaseException: what the queue was closed with.
        """
        with self._changed:
            if self._error is not None:
                raise self._error
            self._like(work).append(work)
            self._changed.notify_all()

    def put_back(self, batch: Iterable[Work]) -> None:
        """Have what was taken and not run go first."""
        with self._changed:
            for work in batch:
                if self._error is not None:
                    work.future.set_exception(self._error)
                else:
                    self._like(work).appendleft(work)
            self._changed.notify_all()

    def take(self, like: tuple[Pace, str] | None, takers: int, most: int, plain: bool, patience_s: float) -> list[Work]:
        """The next batch, of that pace and language if any of it waits, else of what waits most; empty if nothing comes
        in time. Without `plain`, nothing at Pace.PLAIN.

        Of what waits, a taker gets its share among `takers`, so that nobody is left without at the end.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._error is not None or self._fitting(plain), patience_s)
            fitting = self._fitting(plain)
            if not fitting:
                return []
            chosen = like if like in fitting else max(fitting, key=lambda kind: len(fitting[kind]))
            waiting = fitting[chosen]
            share = -(-sum(map(len, fitting.values())) // max(1, takers))
            count = 1 if chosen[0] is Pace.PLAIN else min(share, most, len(waiting))
            return [waiting.popleft() for _ in range(count)]

    def close(self, error: BaseException) -> None:
        """Have all that waits, and all that comes, fail with `error`."""
        with self._changed:
            self._error = self._error or error
            waiting = [work for works in self._waiting.values() for work in works]
            self._waiting.clear()
            self._changed.notify_all()
        for work in waiting:
            work.future.set_exception(error)

    def _like(self, work: Work) -> collections.deque[Work]:
        return self._waiting.setdefault((work.pace, work.program.language), collections.deque())

    def _fitting(self, plain: bool) -> dict[tuple[Pace, str], collections.deque[Work]]:
        return {kind: works for kind, works in self._waiting.items() if works and (plain or kind[0] is not Pace.PLAIN)}
