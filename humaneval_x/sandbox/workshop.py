"""Gets judges built, each once, and into the slots that need them."""

from __future__ import annotations

import threading
from collections import defaultdict

from humaneval_x.errors import HumanEvalXError
from humaneval_x.programs import Ending, Judge, Limits
from humaneval_x.sandbox.judges import JudgeCache
from humaneval_x.sandbox.parcels import Parcel, pack
from humaneval_x.sandbox.protocol import BuildReport
from humaneval_x.sandbox.slot import Slot


class JudgeBroken(HumanEvalXError):
    """A judge does not compile. Trying again does not help: its source or its image is at fault."""


class Workshop:
    """Thread-safe. Two slots that need the same judge at the same time have it built once."""

    def __init__(self, cache: JudgeCache) -> None:
        self._cache = cache
        self._lock = threading.Lock()
        self._building: dict[str, threading.Lock] = defaultdict(threading.Lock)

    def install(self, slot: Slot, judge: Judge, limits: Limits) -> None:
        """Have `judge` stored in `slot`.

        Raises:
            JudgeBroken: it does not compile.
            SlotError: the slot broke.
        """
        if slot.holds(judge.key):
            return
        if judge.compile is None:
            slot.put(judge.key, pack(judge.files))
            return
        with self._lock:
            building = self._building[judge.key]
        with building:
            built = self._cache.get(slot.spec.image, judge.key)
            if built is None:
                self._cache.put(slot.spec.image, judge.key, _build(slot, judge, limits))
        if built is not None:
            slot.put(judge.key, built)


def _build(slot: Slot, judge: Judge, limits: Limits) -> Parcel:
    report = slot.build(judge, limits)
    if report.built is None:
        raise JudgeBroken(f"the judge {judge.key[:12]} does not compile: {_why(report)}")
    return report.built


def _why(report: BuildReport) -> str:
    step = report.step
    how = f"exit code {step.exit_code}" if step.ending is Ending.EXITED else step.ending.value
    return f"{how}: {(step.stderr or step.stdout)[:2000]}"
