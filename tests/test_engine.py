"""Reaching the engine, and what is recorded of it."""

from __future__ import annotations

from typing import Any

import pytest
from docker.errors import DockerException

from humaneval_x.errors import ConfigurationError, EngineUnavailable
from humaneval_x.sandbox import apt, engine


@pytest.mark.sandbox
def test_connect_reaches_an_engine_that_answers() -> None:
    assert engine.connect().ping()


@pytest.mark.sandbox
def test_facts_are_the_engines_own() -> None:
    client = engine.connect()
    facts = engine.facts(client)
    assert facts.version == client.version()["Version"]
    assert facts.storage_driver == client.info()["Driver"]
    assert facts.cgroup_version in (1, 2)
    assert facts.default_runtime in facts.runtimes
    assert facts.cpus >= 1 and facts.memory_mb > 100


def test_no_engine_says_where_it_looked_and_the_ways_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCKER_HOST", "unix:///nowhere/docker.sock")
    with pytest.raises(EngineUnavailable) as caught:
        engine.connect()
    for part in ("unix:///nowhere/docker.sock", "apt-get install -y docker.io", "make setup", "DOCKER_HOST"):
        assert part in str(caught.value)


def test_an_engine_that_refuses_this_user_is_told_apart() -> None:
    refusal = DockerException("Error while fetching server API version: PermissionError(13, 'Permission denied')")
    assert "usermod -aG docker" in engine._advice(refusal)


def test_podman_is_told_apart_and_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    class Podman:
        def ping(self) -> bool:
            return True

        def version(self) -> dict[str, Any]:
            return {"Components": [{"Name": "Podman Engine"}, {"Name": "Conmon"}], "Version": "4.3.1"}

    monkeypatch.setenv("DOCKER_HOST", "unix:///run/podman/podman.sock")
    monkeypatch.setattr("docker.from_env", lambda **options: Podman())
    with pytest.raises(ConfigurationError, match=r"Podman answers at unix:///run/podman/podman\.sock.*do not run"):
        engine.connect()


class SaysOfItself:
    """An engine that runs without root, on an old version of the API."""

    def version(self) -> dict[str, Any]:
        return {"Version": "20.10.0", "ApiVersion": "1.41"}

    def info(self) -> dict[str, Any]:
        return {
            "OperatingSystem": "Debian",
            "KernelVersion": "6.1",
            "Architecture": "x86_64",
            "NCPU": 2,
            "MemTotal": 8 * 2**30,
            "Driver": "fuse-overlayfs",
            "CgroupDriver": "none",
            "DefaultRuntime": "runc",
            "Runtimes": {"runsc": {}, "runc": {}},
            "SecurityOptions": ["name=seccomp,profile=default", "name=rootless", "name=userns"],
        }


def test_facts_of_a_rootless_engine() -> None:
    facts = engine.facts(SaysOfItself())  # type: ignore[arg-type]
    assert facts.rootless and facts.user_namespaces
    assert facts.security_options == ("rootless", "seccomp", "userns")
    assert facts.cgroup_version == 1
    assert facts.memory_mb == 8192
    assert facts.runtimes == ("runc", "runsc")


def test_nothing_is_installed_where_it_is_not_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    told: list[str] = []
    with pytest.raises(ConfigurationError, match=r"sudo apt-get update && sudo apt-get install -y some-package"):
        apt.install(["some-package"], lambda what, news: told.append(news))
    assert told == []
