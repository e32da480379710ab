"""The harness with everything on but its caches: containers, split verdicts, records; and where its time goes."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import docker

from humaneval_x import tasks
from humaneval_x.evaluation import Evaluator, Plan, Postprocess
from humaneval_x.problems import Revision
from humaneval_x.programs import Limits
from humaneval_x.results import Record, RunFolder
from humaneval_x.sandbox import engine
from humaneval_x.sandbox.gate import Gate
from humaneval_x.sandbox.pool import Pool
from humaneval_x.sandbox.slot import Slot
from humaneval_x.sandbox.slots import Slots
from humaneval_x.sandbox.workshop import Workshop
from sandbox.workload import Work

PHASES = ("assemble", "queue", "compile", "judge", "run", "wipe", "record")


@dataclasses.dataclass(frozen=True)
class Batch:
    """What running some samples took, in seconds, all of them together."""

    samples: int
    wall_s: float
    #: CPU time by whom: the containers, this process, and the engine for all of its clients.
    containers_s: float
    host_s: float
    engine_s: float
    records: tuple[Record, ...]
    #: Wall time of each of PHASES, over all threads.
    phases: dict[str, float]

    @property
    def cpu_s(self) -> float:
        """All of it."""
        return self.containers_s + self.host_s + self.engine_s


class Ours:
    """A pool that is kept from batch to batch."""

    def __init__(self, workers: int, cpu_s: float, core: int | None = None) -> None:
        """`core`: run containers and this process on that one alone."""
        self._workers, self._core = workers, core
        self._client = engine.connect()
        self.pool = Pool(workers, Limits(run_cpu_s=cpu_s, run_wall_s=3 * cpu_s))

    def close(self) -> None:
        """Remove the containers."""
        self.pool.close()

    def run(self, works: Sequence[Work]) -> Batch:
        """Judges `works` and writes their records to a folder that goes afterwards."""
        items = {item.key: item for item in (tasks.generation(work.problem) for work in works)}
        plan = Plan(items, Revision.CORRECTED, {}, Postprocess.CAREFUL)
        evaluator = Evaluator(plan, self.pool, self._workers, share=False)
        records: list[Record] = []
        with (
            tempfile.TemporaryDirectory() as place,
            RunFolder(Path(place)) as folder,
            _on(self._core),
            timed() as spent,
        ):
            folder.claim({})
            self._pin()
            containers, engine_s, host_s, began = (
                self._containers(),
                _engine_cpu_s(),
                time.process_time(),
                time.monotonic(),
            )
            for record in evaluator.records(work.sample for work in works):
                folder.append(record)
                records.append(record)
            wall_s, host_s, engine_s = (
                time.monotonic() - began,
                time.process_time() - host_s,
                _engine_cpu_s() - engine_s,
            )
            # What started meanwhile counts from its start; a container that broke is not counted.
            used_s = sum(cpu_s - containers.get(name, 0.0) for name, cpu_s in self._containers().items())
        for step, phase in (("compile_s", "compile"), ("run_s", "run")):
            spent[phase] = sum(getattr(record, step) or 0.0 for record in records)
        spent["wipe"] = max(0.0, spent.pop("slot", 0.0) - spent["compile"] - spent["run"])
        return Batch(len(works), wall_s, used_s, host_s, engine_s, tuple(records), {p: spent[p] for p in PHASES})

    def containers_s(self) -> float:
        """CPU time of all containers that there are."""
        return sum(self._containers().values())

    def memory_mb(self) -> list[float]:
        """What the cgroup of each container holds, stored judges and page cache among it."""
        sizes = []
        for name in self._mine():
            with contextlib.suppress(docker.errors.NotFound, KeyError):
                sizes.append(self._client.api.stats(name, stream=False, one_shot=True)["memory_stats"]["usage"] / 2**20)
        return sizes

    def _mine(self) -> list[str]:
        label = f"humaneval_x.run={self.pool._slots._owner.run}"
        return [entry["Id"] for entry in self._client.api.containers(filters={"label": label})]

    def _pin(self) -> None:
        if self._core is not None:
            for name in self._mine():
                self._client.api.update_container(name, cpuset_cpus=str(self._core))

    def _containers(self) -> dict[str, float]:
        """CPU seconds of each container of the pool since it was started."""
        used = {}
        for name in self._mine():
            with contextlib.suppress(docker.errors.NotFound, KeyError):
                stats = self._client.api.stats(name, stream=False, one_shot=True)
                used[name] = stats["cpu_stats"]["cpu_usage"]["total_usage"] / 1e9
        return used


@contextlib.contextmanager
def _on(core: int | None) -> Iterator[None]:
    before = os.sched_getaffinity(0)
    if core is not None:
        os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def _engine_cpu_s() -> float:
    """CPU seconds of the engine's processes so far: for all of its clients, so tell only on a quiet machine."""
    ticks = 0
    for entry in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if (entry / "comm").read_text().startswith(("dockerd", "containerd")):
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
                ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


@contextlib.contextmanager
def timed() -> Iterator[defaultdict[str, float]]:
    """Seconds of the phases, while open; the harness itself takes no times of its own work."""
    spent: defaultdict[str, float] = defaultdict(float)
    lock = threading.Lock()

    def add(phase: str, seconds: float) -> None:
        with lock:
            spent[phase] += seconds

    with contextlib.ExitStack() as patches:
        for owner, name, phase in (
            (Evaluator, "_assemble", "assemble"),
            (Workshop, "install", "judge"),
            (Slot, "run", "slot"),
            (RunFolder, "append", "record"),
        ):
            patches.enter_context(_patched(owner, name, _timed_call(getattr(owner, name), phase, add)))
        for owner, name in ((Gate, "turn"), (Slots, "lease")):
            patches.enter_context(_patched(owner, name, _timed_entry(getattr(owner, name), "queue", add)))
        yield spent


@contextlib.contextmanager
def _patched(owner: type, name: str, replacement: Any) -> Iterator[None]:
    original = getattr(owner, name)
    setattr(owner, name, replacement)
    try:
        yield
    finally:
        setattr(owner, name, original)


def _timed_call(call: Callable[..., Any], phase: str, add: Callable[[str, float], None]) -> Callable[..., Any]:
    def timed_call(*arguments: Any, **named: Any) -> Any:
        began = time.monotonic()
        try:
            return call(*arguments, **named)
        finally:
            add(phase, time.monotonic() - began)

    return timed_call


def _timed_entry(manager: Callable[..., Any], phase: str, add: Callable[[str, float], None]) -> Callable[..., Any]:
    @contextlib.contextmanager
    def timed_entry(*arguments: Any, **named: Any) -> Iterator[Any]:
        began = time.monotonic()
        with manager(*arguments, **named) as entered:
            add(phase, time.monotonic() - began)
            yield entered

    return timed_entry
