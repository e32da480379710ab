"""Runs each program once, and hands out what was seen to all samples that are the same program."""

from __future__ import annotations

import collections
import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import Future

from humaneval_x.programs import Execution, Program
from humaneval_x.results import Reuse
from humaneval_x.reuse.executions import ExecutionCache

#: Executions that are kept to be shared by the same programs: a problem's samples come close together.
MEMO_SIZE = 4096
Seen = tuple[Execution, Reuse]


class Once:
    """The last executions by program: what is the same to the last byte runs once, and the others wait for it.

    Sandbox errors are not kept. Time-outs are, for a cache lives no longer than one go at the samples: who times out at
    the first is put off, and of the same programs one is enough to be run again. `cache` keeps neither.
    """

    def __init__(self, run: Callable[[Program], Execution], cache: ExecutionCache | None = None) -> None:
        """`run` runs a program that is new; `cache` knows those of earlier runs."""
        self._run, self._cache = run, cache
        self._lock = threading.Lock()
        self._known: collections.OrderedDict[str, Future[Seen]] = collections.OrderedDict()

    def run(self, program: Program) -> Seen:
        """What became of `program`, and where that is known from."""
        key = program.key
        with self._lock:
            known = self._known.get(key)
            mine: Future[Seen] = Future()
            if known is None:
                self._known[key] = mine
        if known is None:
            return self._fill(key, mine, program)
        with contextlib.suppress(_NotKept):
            execution, reuse = known.result()
            return execution, reuse or Reuse.RUN
        return self._run(program), Reuse.NONE

    def _fill(self, key: str, mine: Future[Seen], program: Program) -> Seen:
        try:
            seen = self._find(program)
        except BaseException:
            self._forget(key, mine)
            raise
        if seen[0].error is not None:
            self._forget(key, mine)
        else:
            mine.set_result(seen)
            with self._lock:
                while len(self._known) > MEMO_SIZE:
                    self._known.popitem(last=False)
        return seen

    def _find(self, program: Program) -> Seen:
        earlier = self._cache.get(program) if self._cache else None
        if earlier is not None:
            return earlier, Reuse.CACHE
        execution = self._run(program)
        if self._cache:
            self._cache.put(program, execution)
        return execution, Reuse.NONE

    def _forget(self, key: str, mine: Future[Seen]) -> None:
        with self._lock:
            self._known.pop(key, None)
        mine.set_exception(_NotKept())


class _NotKept(Exception):
    """The run that others waited for gave nothing to share."""
