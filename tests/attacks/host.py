"""What attacks may have left on the host: containers, processes, files in the cache."""

from __future__ import annotations

import contextlib
import hashlib
from pathlib import Path

from humaneval_x import paths
from humaneval_x.sandbox import engine
from humaneval_x.sandbox.owners import Owner


class Host:
    """The host as it was when this was made; call `note` now and then while there are containers."""

    def __init__(self) -> None:
        self._client = engine.connect()
        self._containers = self._ours()
        self._cached = _content(paths.cache())
        self._seen: set[str] = set()

    def note(self) -> None:
        """Remembers the containers that there are."""
        self._seen |= self._ours()

    def faults(self) -> list[str]:
        """What is there now that was not."""
        found = [f"container {left:.12} is left" for left in self._ours() - self._containers]
        found += [f"process {left} is left" for left in _processes_in(self._seen - self._containers)]
        return found + ["the judges' cache is another"] * (_content(paths.cache()) != self._cached)

    def _ours(self) -> set[str]:
        """The containers of this process."""
        labels = Owner.new().labels(0).items()
        filters = {"label": [f"{name}={value}" for name, value in labels if name.endswith((".machine", ".process"))]}
        return {entry["Id"] for entry in self._client.api.containers(all=True, filters=filters)}


def _processes_in(containers: set[str]) -> list[str]:
    """Processes of this machine that run in one of the containers."""
    found = []
    for group in Path("/proc").glob("[0-9]*/cgroup"):
        with contextlib.suppress(OSError):
            text = group.read_text()
            found += [group.parent.name] * any(name in text for name in containers)
    return found


def _content(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
