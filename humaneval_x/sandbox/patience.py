"""How long a program may go on before it is put off until the others have run."""

from __future__ import annotations

import collections
import dataclasses
import threading

from humaneval_x.programs import Ending, Execution, Limits

#: Times what nearly all programs need.
_FACTOR = 3.0
_NEARLY_ALL = 0.95
#: Programs that are remembered, and how many there must be.
_RECENT, _ENOUGH = 200, 20
#: What a program may have at least: CPU before and after enough is known, and wall time.
_FIRST_CPU_S, _LEAST_CPU_S, _LEAST_WALL_S = 1.0, 0.02, 2.0


class Patience:
    """Learns by language what programs need that end by themselves. Thread-safe.

    A program that never ends would keep its slot for as long as hundreds of others take. It is told early by using
    several times what they do; that decides nothing, since who is put off is run again, with all its limits.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._cpu_s: dict[str, collections.deque[float]] = {}

    def limits(self, language: str, limits: Limits) -> Limits:
        """Those of a first go: at most `limits`."""
        cpu_s = self._enough_for_most(language)
        wall_s = max(_LEAST_WALL_S, cpu_s * limits.run_wall_s / limits.run_cpu_s)
        return dataclasses.replace(
            limits, run_cpu_s=min(cpu_s, limits.run_cpu_s), run_wall_s=min(wall_s, limits.run_wall_s)
        )

    def learn(self, language: str, execution: Execution) -> None:
        """Take note of what a program needed."""
        if execution.run is None or execution.run.ending is not Ending.EXITED:
            return
        with self._lock:
            self._cpu_s.setdefault(language, collections.deque(maxlen=_RECENT)).append(execution.run.cpu_s)

    def _enough_for_most(self, language: str) -> float:
        with self._lock:
            known = sorted(self._cpu_s.get(language, ()))
        if len(known) < _ENOUGH:
            return _FIRST_CPU_S
        return max(_LEAST_CPU_S, _FACTOR * known[int(_NEARLY_ALL * len(known))])
