"""Which harness process a container belongs to, so that those of dead ones can be collected."""

from __future__ import annotations

import contextlib
import dataclasses
import logging
import os
import random
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import docker

from humaneval_x.sandbox import container

log = logging.getLogger(__name__)

_LABEL = "humaneval_x"
_RUN, _MACHINE, _PROCESS, _USERS = f"{_LABEL}.run", f"{_LABEL}.machine", f"{_LABEL}.process", f"{_LABEL}.users"
#: User ids are taken from here; above 65535 some file systems and user namespaces end.
_USER_RANGES = range(20_000, 65_000, 200)


@dataclasses.dataclass(frozen=True)
class Owner:
    """One pool of one harness process."""

    run: str
    #: This boot of this kernel, and the namespace that the process's number counts in; empty where there is no /proc.
    machine: str
    #: The process's number and when it started, in clock ticks since the boot.
    process: str

    @classmethod
    def new(cls) -> Owner:
        """A pool of this process."""
        return cls(uuid.uuid4().hex, _machine(), f"{os.getpid()} {_started(os.getpid())}")

    def labels(self, users: int) -> dict[str, str]:
        """The labels of a container that uses the user ids from `users` on."""
        return {_LABEL: "sandbox", _RUN: self.run, _MACHINE: self.machine, _PROCESS: self.process, _USERS: str(users)}

    def free_users(self, client: docker.DockerClient, taken: set[int]) -> int:
        """The first of 200 user ids that neither our slots (`taken`) nor another harness's use."""
        others = {int(labels[_USERS]) for labels, _ in _sandboxes(client).values() if labels.get(_USERS, "").isdigit()}
        used = taken | others | {uid - uid % 200 for uid in _live_users()}
        free = [first for first in _USER_RANGES if first not in used]
        # By chance, so that two harnesses that look at the same time do not take the same.
        return random.choice(free or [first for first in _USER_RANGES if first not in taken])

    def collect(self, client: docker.DockerClient) -> None:
        """Remove the containers of this run."""
        for container_id, (labels, _) in _sandboxes(client).items():
            if labels.get(_RUN) == self.run:
                container.remove(client, container_id)

    def collect_orphans(self, client: docker.DockerClient) -> None:
        """Remove the containers of harness processes that ended without."""
        for container_id, (labels, state) in _sandboxes(client).items():
            if labels.get(_RUN) != self.run and (state in ("exited", "dead") or self._is_dead(labels)):
                log.info("removing container %.12s of a harness that is gone", container_id)
                container.remove(client, container_id)

    def _is_dead(self, labels: Mapping[str, str]) -> bool:
        # Of processes on other machines and in other namespaces nothing can be said.
        if not self.machine or labels.get(_MACHINE) != self.machine:
            return False
        number, _, started = labels.get(_PROCESS, "").partition(" ")
        return number.isdigit() and _started(int(number)) != started


def _live_users() -> set[int]:
    """User ids that processes on this machine have: the kernel counts theirs and a sample's together."""
    found = set()
    for entry in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            found.add(entry.stat().st_uid)
    return found


def _sandboxes(client: docker.DockerClient) -> dict[str, tuple[dict[str, str], str]]:
    """Of every container of ours: id -> labels, state."""
    found: list[dict[str, Any]] = client.api.containers(all=True, filters={"label": f"{_LABEL}=sandbox"})
    return {entry["Id"]: (entry["Labels"], entry["State"]) for entry in found}


def _machine() -> str:
    try:
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
        return f"{boot} {os.stat('/proc/self/ns/pid').st_ino}"
    except OSError:
        return ""


def _started(process: int) -> str:
    """When a process started, or "" for no such process."""
    try:
        # The command's name, in brackets, may hold anything; the start is the 22nd field, the 20th after it.
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[19]
    except OSError:
        return ""
