"""How long a program may go on before it is put off until the others have run."""

from __future__ import annotations

import collections
import dataclasses
import functools
import statistics
import threading
from typing import NamedTuple

from humaneval_x.programs import Ending, Execution, Limits, Pace

#: What a program may use, compiler and run together, in times of what the one in the middle does.
_TIMES = {Pace.BRIEF: 1.4, Pace.LONGER: 20.0}
#: Nor more than this part of the limit, which what never ends has yet to use up, unless that is less than the first go.
_MOST_OF_LIMIT = 1 / 8
#: Programs that are remembered, how many there must be, and after how many they are looked at again.
_RECENT, _ENOUGH, _STEP = 400, 20, 20
#: What a run may have before enough is known, and the least wall time: one that sleeps uses no CPU.
_FIRST_CPU_S, _LEAST_WALL_S = 1.0, {Pace.BRIEF: 0.5, Pace.LONGER: 5.0}


class Allowance(NamedTuple):
    """What a run has in one go: who has not ended after `put_off_cpu_s` is cut off, to be run again later."""

    limits: Limits
    put_off_cpu_s: float


class Patience:
    """Learns by language what programs need that end by themselves. Thread-safe.

    A program that never ends would keep its slot for as long as hundreds of others take. It is told early by using
    more than is usual, and costs about as much as two that end. Some that are only slow are put off with it: that
    decides nothing, since who is put off is run again, at last with all its limits.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._usual: collections.defaultdict[str, _Usual] = collections.defaultdict(_Usual)

    def allowance(self, language: str, limits: Limits, pace: Pace) -> Allowance:
        """For a go at `pace`: all of `limits` where it puts nobody off."""
        if pace not in _TIMES:
            return Allowance(limits, limits.run_cpu_s)
        with self._lock:
            brief_s, cpu_s = map(self._usual[language].run_cpu_s, (_TIMES[Pace.BRIEF], _TIMES[pace]))
        cpu_s = min(cpu_s, max(brief_s, limits.run_cpu_s * _MOST_OF_LIMIT))
        wall_s = max(_LEAST_WALL_S[pace], cpu_s * limits.run_wall_s / limits.run_cpu_s)
        brief = _with_wall_s(limits, min(wall_s, limits.run_wall_s))
        return Allowance(brief, min(cpu_s, limits.run_cpu_s))

    def learn(self, language: str, execution: Execution) -> None:
        """Take note of what a program needed."""
        run, compile_ = execution.run, execution.compile
        if run is None or run.ending is not Ending.EXITED:
            return
        with self._lock:
            self._usual[language].add(compile_.cpu_s if compile_ else 0.0, run.cpu_s)


@functools.lru_cache(maxsize=64)
def _with_wall_s(limits: Limits, run_wall_s: float) -> Limits:
    """Kept, since it is the same from program to program until there is something new to be learnt."""
    return dataclasses.replace(limits, run_wall_s=run_wall_s)


class _Usual:
    """What the one in the middle of a language's last programs needed."""

    def __init__(self) -> None:
        self._recent: collections.deque[tuple[float, float]] = collections.deque(maxlen=_RECENT)
        self._added = 0
        self._compile_s = self._run_s = 0.0

    def add(self, compile_s: float, run_s: float) -> None:
        """CPU times of one more."""
        self._recent.append((compile_s, run_s))
        self._added += 1
        if len(self._recent) >= _ENOUGH and self._added % _STEP == 0:
            self._compile_s, self._run_s = map(statistics.median, zip(*self._recent, strict=True))

    def run_cpu_s(self, times: float) -> float:
        """What a run may use so that with its compiler it is `times` the usual."""
        if not self._run_s:
            return _FIRST_CPU_S
        return times * (self._compile_s + self._run_s) - self._compile_s
