"""The container engine: whether it answers, and how well it can keep programs apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import docker

from humaneval_x.doctor import machine
from humaneval_x.doctor.finding import Finding, Level
from humaneval_x.sandbox import engine
from humaneval_x.sandbox.engine import EngineFacts

#: The first API with private cgroup namespaces: Docker 20.10.
_LEAST_API = (1, 41)


def findings(client: docker.DockerClient) -> Iterator[Finding]:
    """What there is to say of an engine that answers."""
    facts = engine.facts(client)
    yield version(facts)
    yield seccomp(facts)
    yield cgroups(facts, engine.unlimited(client))
    yield user_namespaces(facts)
    # Of an engine elsewhere, a virtual machine's or another host's, the disk cannot be looked at from here.
    if (place := Path(client.info()["DockerRootDir"])).is_dir():
        yield machine.disk_space("engine", place)


def version(facts: EngineFacts) -> Finding:
    """Whether the engine is recent enough."""
    how = "without root" if facts.rootless else "as root"
    found = f"{facts.version}, API {facts.api_version}, {how}, on {facts.operating_system}, kernel {facts.kernel}"
    if tuple(map(int, facts.api_version.split("."))) >= _LEAST_API:
        return Finding(Level.OK, "engine", found)
    return Finding(Level.PROBLEM, "engine", found, "install Docker Engine 20.10 or later")


def seccomp(facts: EngineFacts) -> Finding:
    """Whether system calls can be filtered."""
    if "seccomp" in facts.security_options:
        return Finding(Level.OK, "seccomp", "the engine filters system calls")
    way_out = "use a kernel and an engine with seccomp (docker info lists it under Security Options)"
    return Finding(Level.PROBLEM, "seccomp", "the engine filters no system calls", way_out)


def cgroups(facts: EngineFacts, missing: Sequence[str]) -> Finding:
    """Whether memory, processes and CPU time can be limited; `missing` are those that cannot."""
    found = f"version {facts.cgroup_version}, by {facts.cgroup_driver}"
    if not missing:
        return Finding(Level.OK, "cgroups", found)
    way_out = (
        "an engine without root needs cgroups version 2 and a systemd that delegates them: "
        "https://docs.docker.com/engine/security/rootless"
        if facts.rootless
        else "mount the cgroup controllers (apt-get install cgroupfs-mount), or switch to cgroups version 2"
    )
    return Finding(Level.PROBLEM, "cgroups", f"{found}; the engine cannot limit {', '.join(missing)}", way_out)


def user_namespaces(facts: EngineFacts) -> Finding:
    """Whether root in a container is an ordinary user outside."""
    if facts.rootless or facts.user_namespaces:
        return Finding(Level.OK, "user namespaces", "root in a container is an ordinary user outside")
    way_out = (
        'one more wall, recommended: {"userns-remap": "default"} in /etc/docker/daemon.json, restart the engine, '
        "build the images again"
    )
    return Finding(Level.ADVICE, "user namespaces", "root in a container is root outside, if it gets there", way_out)
