"""What can be told of this machine without an engine."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from humaneval_x import paths
from humaneval_x.doctor.finding import Finding, Level
from humaneval_x.programs import Limits
from humaneval_x.sandbox.container import AGENT_MB, STORE_MB

#: Below the first a run may well fail, below the second the images or a large run's results may not fit.
_FULL_GIB, _TIGHT_GIB = 0.5, 5.0
#: What a worker's container may take at most.
_WORKER_MB = Limits.memory_mb + STORE_MB + AGENT_MB


def findings() -> Iterator[Finding]:
    """Cores, memory, and the disks that runs and caches are written to."""
    yield cores(len(os.sched_getaffinity(0)))
    yield memory(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") >> 20, len(os.sched_getaffinity(0)))
    yield disk_space("runs", Path("runs"))
    yield disk_space("cache", paths.cache())


def cores(number: int) -> Finding:
    """How many samples run at a time."""
    return Finding(Level.OK, "cores", f"{number}; as many samples run at a time, unless --workers says otherwise")


def memory(total_mb: int, workers: int) -> Finding:
    """Whether every worker's container can have all that it may take."""
    needed = workers * _WORKER_MB
    found = f"{total_mb:,} MiB; {workers} workers may take {needed:,} MiB"
    if total_mb >= needed:
        return Finding(Level.OK, "memory", found)
    fitting = max(1, total_mb // _WORKER_MB)
    return Finding(Level.ADVICE, "memory", found, f"use --workers {fitting}, or less with --memory-limit")


def disk_space(what: str, folder: Path) -> Finding:
    """How much can be written where `folder` is, or will be."""
    place = folder.absolute()
    while not place.exists():
        place = place.parent
    if not os.access(place, os.W_OK):
        way_out = "work in a folder that you may write to, or choose another one with --out or HUMANEVAL_X_CACHE"
        return Finding(Level.PROBLEM, f"disk space, {what}", f"{place} cannot be written to", way_out)
    free_gib = shutil.disk_usage(place).free / 2**30
    level = Level.PROBLEM if free_gib < _FULL_GIB else Level.ADVICE if free_gib < _TIGHT_GIB else Level.OK
    way_out = "" if level is Level.OK else f"make room on the disk of {place}"
    return Finding(level, f"disk space, {what}", f"{free_gib:.1f} GiB free at {place}", way_out)
