"""The slots that there are: leased, kept for the next program of their kind, replaced."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import docker

from humaneval_x.programs import Limits
from humaneval_x.sandbox import engine
from humaneval_x.sandbox.container import Spec
from humaneval_x.sandbox.hello import Isolation
from humaneval_x.sandbox.owners import Owner
from humaneval_x.sandbox.slot import ENGINE_ERRORS, Slot, SlotError


class Slots:
    """Thread-safe. Idle slots are kept, up to `most_idle` of each kind of container."""

    def __init__(
        self, client: docker.DockerClient, most_idle: int, silence_s: float, isolation: Isolation = Isolation.FULL
    ) -> None:
        self._isolation = isolation
        # An engine that cannot filter calls makes no container that asks for it.
        self._filtered = isolation is Isolation.FULL or engine.filters_calls(client)
        self._client, self._most_idle, self._silence_s = client, most_idle, silence_s
        self._owner = Owner.new()
        self._lock = threading.Lock()
        self._idle: list[Slot] = []
        self._leased: set[Slot] = set()
        #: Slots whose containers the engine did not remove, since it was away.
        self._unremoved: list[Slot] = []
        #: First user ids in use.
        self._users: set[int] = set()
        self._closed = False
        self._undertaker = ThreadPoolExecutor(2, "remove-containers")

    @contextlib.contextmanager
    def lease(self, image: str, limits: Limits, judge: str) -> Iterator[Slot]:
        """A slot of `image`, if possible one that has the judge of that key.

        Raises:
            SlotError: a new one did not start.
            ConfigurationError: this machine's containers are not fit for it.
        """
        slot = self._take(image, limits, judge) or self._make(image, limits)
        try:
            yield slot
        finally:
            self._give_back(slot)

    @property
    def closed(self) -> bool:
        """Whether there are none any more."""
        return self._closed

    def forget_idle(self) -> None:
        """Give up what is not in use, after the engine was away, and remove what could not be removed meanwhile."""
        with self._lock:
            slots = self._idle + self._unremoved
            self._idle, self._unremoved = [], []
        for slot in slots:
            self._undertaker.submit(self._remove, slot)

    def collect_orphans(self) -> None:
        """Remove what harness processes that are gone left behind."""
        with contextlib.suppress(*ENGINE_ERRORS):
            self._owner.collect_orphans(self._client)

    def close(self) -> None:
        """Remove every container, leased or not. Whoever is in the middle of a job gets a SlotError."""
        with self._lock:
            self._closed = True
            slots = [*self._idle, *self._leased, *self._unremoved]
            self._idle = []
        with ThreadPoolExecutor(8, "remove-containers") as threads:
            threads.map(self._remove, slots)
        self._undertaker.shutdown(wait=True)
        with contextlib.suppress(*ENGINE_ERRORS):
            self._owner.collect(self._client)

    def _take(self, image: str, limits: Limits, judge: str) -> Slot | None:
        with self._lock:
            fitting = [slot for slot in self._idle if _fits(slot, image, limits)]
            # One that has the judge; else the one that was in use last.
            slot = next((slot for slot in fitting if slot.holds(judge)), fitting[-1] if fitting else None)
            if slot:
                self._idle.remove(slot)
                self._leased.add(slot)
        return slot

    def _make(self, image: str, limits: Limits) -> Slot:
        users = self._reserve_users()
        spec = Spec(image, users, limits.memory_mb, limits.processes, self._owner.labels(users), self._filtered)
        try:
            slot = Slot(self._client, spec, self._silence_s, self._isolation)
        except BaseException:
            self._users.discard(users)
            raise
        with self._lock:
            self._leased.add(slot)
            if not self._closed:
                return slot
        self._remove(slot)
        raise SlotError("the pool was closed")

    def _reserve_users(self) -> int:
        with self._lock:
            if self._closed:
                raise SlotError("the pool was closed")
            try:
                users = self._owner.free_users(self._client, self._users)
            except ENGINE_ERRORS as error:
                raise SlotError(f"the engine does not list its containers: {error}") from error
            self._users.add(users)
        return users

    def _give_back(self, slot: Slot) -> None:
        with self._lock:
            self._leased.discard(slot)
            if self._closed:
                return
            if slot.usable:
                self._idle.append(slot)
            for old in self._unneeded(slot):
                self._idle.remove(old)
                self._undertaker.submit(self._remove, old)
            if not slot.usable:
                self._undertaker.submit(self._remove, slot)

    def _unneeded(self, slot: Slot) -> list[Slot]:
        stale = [old for old in self._idle if not old.usable]
        same = [old for old in self._idle if old.usable and old.spec.is_like(slot.spec)]
        return stale + same[: max(0, len(same) - self._most_idle)]

    def _remove(self, slot: Slot) -> None:
        removed = slot.close()
        with self._lock:
            if removed:
                self._users.discard(slot.spec.users)
            elif slot not in self._unremoved:
                self._unremoved.append(slot)


def _fits(slot: Slot, image: str, limits: Limits) -> bool:
    spec = slot.spec
    return slot.usable and (spec.image, spec.memory_mb, spec.processes) == (image, limits.memory_mb, limits.processes)
