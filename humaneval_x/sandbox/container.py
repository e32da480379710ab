"""A slot's container: every setting that keeps what runs in it apart from the rest of the world."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import socket
from collections.abc import Mapping
from functools import cache
from typing import Any

import docker
import requests
from docker.errors import DockerException, NotFound
from docker.types import LogConfig, Ulimit

from humaneval_x import paths

AGENT = ("/usr/bin/python3", "-ISE", "/opt/sandbox/agent")
#: What stored judges, and the agent with its zygotes, may take beside the sample.
STORE_MB, AGENT_MB = 96, 288
#: Processes and threads that a judge may have when the sample has all of its own.
JUDGE_PROCESSES = 64


@dataclasses.dataclass(frozen=True)
class Spec:
    """What containers differ in."""

    image: str
    #: The first of the user ids that are this slot's own on this machine.
    users: int
    memory_mb: int
    processes: int
    labels: Mapping[str, str]
    #: Whether system calls are filtered.
    filtered: bool = True

    def is_like(self, other: Spec) -> bool:
        """Whether what runs in one may as well run in the other."""
        mine, theirs = ((spec.image, spec.memory_mb, spec.processes) for spec in (self, other))
        return mine == theirs


@dataclasses.dataclass(frozen=True)
class End:
    """What the engine says of a container that went silent."""

    what: str
    out_of_memory: bool


def create(client: docker.DockerClient, spec: Spec) -> str:
    """Create (not start) a container and return its id."""
    created = client.api.create_container(
        spec.image,
        [*AGENT, str(spec.users)],
        user="0:0",
        working_dir="/",
        hostname="sandbox",
        environment={"PATH": "/usr/local/bin:/usr/bin:/bin"},
        labels=dict(spec.labels),
        # Open for one attachment only: when the harness dies the agent reads an end of file, and ends.
        stdin_open=True,
        tty=False,
        network_disabled=True,
        healthcheck={"test": ["NONE"]},
        host_config=client.api.create_host_config(**_host_config(spec)),
    )
    return str(created["Id"])


def attach(client: docker.DockerClient, container_id: str) -> socket.socket:
    """The container's standard streams; before it is started, so that nothing is missed."""
    streams = {"stdin": 1, "stdout": 1, "stderr": 1, "stream": 1}
    attached = client.api.attach_socket(container_id, params=streams)
    # docker-py hands out the file object of an HTTP response around the socket.
    stream: socket.socket = getattr(attached, "_sock", attached)
    return stream


def remove(client: docker.DockerClient, container_id: str) -> bool:
    """Kill and remove a container; whether it is gone."""
    try:
        client.api.remove_container(container_id, force=True, v=True)
    except NotFound:
        return True
    except (DockerException, requests.RequestException, OSError):
        return False
    return True


def end_of(client: docker.DockerClient, container_id: str) -> End:
    """What became of a container."""
    try:
        state = client.api.inspect_container(container_id)["State"]
    except NotFound:
        return End("gone", False)
    except (DockerException, requests.RequestException, OSError) as error:
        return End(f"unknown, the engine does not answer: {error!s:.200}", False)
    what = f"{state['Status']}, exit code {state['ExitCode']}"
    return End(what, bool(state["OOMKilled"]) and not state["Running"])


def settings_digest() -> str:
    """sha256 over all that containers have in common: in others, a program might end otherwise."""
    settings = _host_config(Spec("", 0, 0, 0, {}))
    return hashlib.sha256(json.dumps(settings, sort_keys=True).encode()).hexdigest()


def _host_config(spec: Spec) -> dict[str, Any]:
    memory = f"{spec.memory_mb + STORE_MB + AGENT_MB}m"
    return {
        "network_mode": "none",
        "read_only": True,
        "ipc_mode": "private",
        "cgroupns": "private",
        "init": False,
        "privileged": False,
        "cap_drop": ["ALL"],
        "cap_add": ["SETUID", "SETGID", "KILL"],
        "security_opt": ["no-new-privileges:true", *([f"seccomp={_seccomp()}"] if spec.filtered else [])],
        "pids_limit": spec.processes + JUDGE_PROCESSES,
        "mem_limit": memory,
        "memswap_limit": memory,
        "nano_cpus": 1_000_000_000,
        "tmpfs": _tmpfs(spec.users),
        "ulimits": [
            Ulimit(name=name, soft=most, hard=most)
            for name, most in (("core", 0), ("nofile", 1024), ("memlock", 0), ("msgqueue", 0))
        ],
        # The engine would write all that comes over the stream to the host's disk.
        "log_config": LogConfig(type="none", config={}),
        "restart_policy": {"Name": "no"},
        "oom_score_adj": 0,
        "auto_remove": False,
        "publish_all_ports": False,
    }


def _tmpfs(judge: int) -> dict[str, str]:
    # None of these folders may be in the image, or runc ignores their modes, /tmp and the like with usual modes aside.
    # The agent has no capability to pass over modes: it makes and removes folders as root's group.
    mounts = {
        "/w": "exec,size=256m,nr_inodes=20k,mode=0775",
        "/w/judge": f"exec,size=64m,nr_inodes=4k,mode=0770,uid={judge},gid=0",
        "/judges": f"exec,size={STORE_MB}m,nr_inodes=20k,mode=0711",
        "/tmp": "exec,size=64m,nr_inodes=4k,mode=1777",
        "/dev/shm": "noexec,size=16m,nr_inodes=256,mode=1777",
        "/run": "noexec,size=64k,nr_inodes=16,mode=0755",
        "/var/tmp": "noexec,size=64k,nr_inodes=16,mode=0755",
    }
    return {path: f"rw,nosuid,nodev,{options}" for path, options in mounts.items()}


@cache
def _seccomp() -> str:
    return (paths.SANDBOXES / "seccomp.json").read_text()
