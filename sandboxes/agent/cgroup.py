"""What the kernel has counted for this container, in cgroup version 2 or 1."""

from __future__ import annotations

import os

_ROOT = "/sys/fs/cgroup"


class Counter:
    """A number in a cgroup file: on the line that begins with `key`, or the only one. -1 where it is missing."""

    def __init__(self, *candidates: tuple[str, str]) -> None:
        self._key, self._file = "", -1
        for path, key in candidates:
            try:
                self._file, self._key = os.open(f"{_ROOT}/{path}", os.O_RDONLY), key
                break
            except OSError:
                continue

    def read(self) -> int:
        """The number now."""
        if self._file < 0:
            return -1
        text = os.pread(self._file, 1 << 16, 0).decode()
        if not self._key:
            return int(text)
        for line in text.splitlines():
            key, _, value = line.partition(" ")
            if key == self._key:
                return int(value)
        return -1


class Cgroup:
    """The counters that limits and reports are made of."""

    def __init__(self) -> None:
        self._usec = Counter(("cpu.stat", "usage_usec"))
        self._nsec = Counter(("cpuacct/cpuacct.usage", ""), ("cpu,cpuacct/cpuacct.usage", ""))
        self._oom_kills = Counter(("memory.events", "oom_kill"), ("memory/memory.oom_control", "oom_kill"))
        self._shmem = Counter(("memory.stat", "shmem"), ("memory/memory.stat", "shmem"))

    def cpu_s(self) -> float:
        """CPU seconds of everything that ever ran in the container; negative where nobody counts."""
        nanoseconds = self._nsec.read()
        return nanoseconds / 1e9 if nanoseconds >= 0 else self._usec.read() / 1e6

    def oom_kills(self) -> int:
        """Processes that the kernel killed for memory."""
        return self._oom_kills.read()

    def shmem_bytes(self) -> int:
        """Memory in files and segments that no process needs to hold: tmpfs, shared memory."""
        return self._shmem.read()

    def missing(self) -> list[str]:
        """The counters that this machine lacks."""
        return [name for name in ("cpu_s", "oom_kills", "shmem_bytes") if getattr(self, name)() < 0]
