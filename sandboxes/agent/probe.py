"""What the agent finds about the container that it is in; the host decides whether that will do."""

from __future__ import annotations

import contextlib
import json
import os
from typing import Any

import places
import processes
from cgroup import Cgroup
from users import User

_STATUS = ("CapEff", "CapPrm", "CapBnd", "NoNewPrivs", "Seccomp")


def probe(sample: User, cgroup: Cgroup) -> dict[str, Any]:
    """The agent's view and that of a process which has become `sample`."""
    return {
        "agent": _status(),
        "sample": _as_sample(sample),
        "interfaces": _interfaces(),
        "root_read_only": places.root_is_read_only(),
        "uncounted": cgroup.missing(),
    }


def _status() -> dict[str, str]:
    with open("/proc/self/status") as lines:
        pairs = (line.split(":", 1) for line in lines)
        return {key: value.strip() for key, value in pairs if key in _STATUS}


def _interfaces() -> list[str]:
    with open("/proc/self/net/dev") as lines:
        return [line.split(":")[0].strip() for line in lines if ":" in line]


def _as_sample(user: User) -> dict[str, Any]:
    source, sink = os.pipe()
    if os.fork() == 0:
        try:
            processes.drop_to(user)
            os.write(sink, json.dumps(_find()).encode())
        finally:
            os._exit(0)
    os.close(sink)
    with open(source, "rb") as pipe:
        found: dict[str, Any] = json.loads(pipe.read())
    processes.kill_all()
    return found


def _find() -> dict[str, Any]:
    regained = False
    with contextlib.suppress(OSError):
        os.setresuid(0, 0, 0)
        regained = True
    readable = [path for path in ("/judges", "/proc/1/fd", "/proc/1/environ") if os.access(path, os.R_OK)]
    writable = [path for path in ("/", "/w", "/opt/sandbox", "/judges", "/etc", "/usr/bin") if os.access(path, os.W_OK)]
    return _status() | {
        "uids": os.getresuid(),
        "groups": os.getgroups(),
        "regained": regained,
        "readable": readable,
        "writable": writable,
    }
