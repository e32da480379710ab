"""The container engine: reaching it, and what the manifest says of it."""

from __future__ import annotations

import getpass
import os
from dataclasses import dataclass
from typing import Any

import docker
from docker.errors import DockerException

from humaneval_x.errors import ConfigurationError, EngineUnavailable
from humaneval_x.sandbox import apt

#: What has an engine, on Debian and Ubuntu.
PACKAGES = ["docker.io"]

_NOT_ALLOWED = """\
{user} may not use the Docker engine ({error}). Either
  - add {user} to the group docker and log in again:  sudo usermod -aG docker {user}
  - or run a rootless engine and point DOCKER_HOST at its socket."""

_NO_ANSWER = """\
no Docker engine answers at {where} ({error}). Either
  - on Debian or Ubuntu install one:  {install}
    (run as root, `make setup` installs and starts it)
  - elsewhere, install Docker Engine or Docker Desktop and start it
  - or, where one runs elsewhere, set DOCKER_HOST or choose it with `docker context use`."""

#: Tried with Podman 4.3.
_PODMAN = """\
Podman answers at {where}, and sandboxes do not run in it.
Its Docker API takes a filter of system calls as a file's name only, and knows no tmpfs that belongs to a user (uid=) or
that holds a number of files (nr_inodes). Install Docker Engine, and unset DOCKER_HOST or have it name that."""


@dataclass(frozen=True)
class EngineFacts:
    """What about the engine may bear on results."""

    version: str
    api_version: str
    operating_system: str
    kernel: str
    architecture: str
    cpus: int
    memory_mb: int
    storage_driver: str
    cgroup_version: int
    cgroup_driver: str
    #: As in "seccomp" and "apparmor"; sorted.
    security_options: tuple[str, ...]
    default_runtime: str
    runtimes: tuple[str, ...]
    #: The engine itself runs without root.
    rootless: bool
    #: Root in a container is an ordinary user outside (userns-remap).
    user_namespaces: bool


def connect(timeout_s: float = 60, connections: int = 32) -> docker.DockerClient:
    """A client of the engine that DOCKER_HOST, else the current Docker context, names; it has answered.

    `connections` is how many threads can talk to the engine at once without waiting.

    Raises:
        EngineUnavailable: none answers, or not to this user; says what to do.
        ConfigurationError: it is Podman's.
    """
    try:
        client = docker.from_env(timeout=timeout_s, max_pool_size=connections)
        client.ping()
    except DockerException as error:
        raise EngineUnavailable(_advice(error)) from error
    if _is_podman(client):
        raise ConfigurationError(_PODMAN.format(where=_where()))
    return client


def _is_podman(client: docker.DockerClient) -> bool:
    return any("podman" in part["Name"].lower() for part in client.version().get("Components") or [])


def _where() -> str:
    return os.environ.get("DOCKER_HOST") or "the default socket"


def _advice(error: DockerException) -> str:
    if "permission denied" in str(error).lower():
        return _NOT_ALLOWED.format(user=getpass.getuser(), error=error)
    return _NO_ANSWER.format(where=_where(), error=error, install=apt.command(PACKAGES))


def facts(client: docker.DockerClient) -> EngineFacts:
    """What the engine says of itself."""
    info, version = client.info(), client.version()
    options = _security_options(info)
    return EngineFacts(
        version=version["Version"],
        api_version=version["ApiVersion"],
        operating_system=info["OperatingSystem"],
        kernel=info["KernelVersion"],
        architecture=info["Architecture"],
        cpus=info["NCPU"],
        memory_mb=info["MemTotal"] // 2**20,
        storage_driver=info["Driver"],
        # Engines before 20.10 do not say: they know version 1 only.
        cgroup_version=int(info.get("CgroupVersion", 1)),
        cgroup_driver=info["CgroupDriver"],
        security_options=options,
        default_runtime=info["DefaultRuntime"],
        runtimes=tuple(sorted(info["Runtimes"])),
        rootless="rootless" in options,
        user_namespaces="userns" in options,
    )


#: What `docker info` calls the limits that samples need, and what they limit.
_LIMITS = {"MemoryLimit": "memory", "PidsLimit": "processes", "CpuCfsQuota": "CPU time"}


def unlimited(client: docker.DockerClient) -> list[str]:
    """What the engine cannot limit, of what samples have to be limited in."""
    info = client.info()
    return [what for key, what in _LIMITS.items() if not info.get(key)]


def filters_calls(client: docker.DockerClient) -> bool:
    """Whether the engine can filter system calls."""
    return "seccomp" in _security_options(client.info())


def _security_options(info: dict[str, Any]) -> tuple[str, ...]:
    """["name=seccomp,profile=default", ...] without the details: ("seccomp", ...)."""
    return tuple(sorted(option.split(",")[0].removeprefix("name=") for option in info["SecurityOptions"]))
