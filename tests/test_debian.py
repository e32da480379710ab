"""Where the base of all images comes from: a registry, else mmdebstrap."""

from __future__ import annotations

import tarfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from docker.errors import APIError, ImageNotFound

from humaneval_x.errors import ConfigurationError
from humaneval_x.sandbox import debian


class Engine:
    """An engine that has, can pull, or lacks debian:trixie-slim, and notes what is asked of it."""

    def __init__(self, has: bool = False, registry: bool = False) -> None:
        self.has, self.registry = has, registry
        self.pulls = 0
        self.imported: list[str] = []
        self.api = SimpleNamespace(inspect_image=self.inspect, pull=self.pull, import_image=self.import_image)

    def inspect(self, name: str) -> dict[str, str]:
        assert name == "debian:trixie-slim"
        if not self.has:
            raise ImageNotFound("no such image")
        return {"Id": "sha256:0"}

    def pull(self, repository: str, tag: str) -> None:
        self.pulls += 1
        if not self.registry:
            raise APIError("no registry", explanation="lookup of the registry: no such host")
        self.has = True

    def import_image(self, source: str, repository: str, tag: str, changes: list[str]) -> None:
        with tarfile.open(source) as archive:
            self.imported = archive.getnames()
        self.has = True


@pytest.fixture
def news() -> list[str]:
    return []


def ensure(client: Engine, news: list[str], may_install: bool = False) -> None:
    debian.ensure(client, lambda what, told: news.append(told), may_install)  # type: ignore[arg-type]


def put_mmdebstrap(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a command mmdebstrap before the machine's own."""
    command = folder / "mmdebstrap"
    command.write_text(f"#!/bin/sh\n{script}\n")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")


def test_what_is_there_is_left_alone(news: list[str]) -> None:
    client = Engine(has=True)
    ensure(client, news)
    assert client.pulls == 0 and news == []


def test_a_reachable_registry_is_preferred(news: list[str]) -> None:
    client = Engine(registry=True)
    ensure(client, news)
    assert news == ["pulled"] and client.imported == []


def test_without_a_registry_it_is_made_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, news: list[str]) -> None:
    # mmdebstrap's last two arguments are the release and the tar file to write.
    put_mmdebstrap(
        tmp_path, 'echo "$@" > "$0.asked"; for last; do :; done; tar cf "$last" -C / etc/passwd', monkeypatch
    )
    client = Engine()
    ensure(client, news)
    assert client.imported == ["etc/passwd"]
    assert "no such host" in news[0] and news[-1] == "made with mmdebstrap"
    asked = (tmp_path / "mmdebstrap.asked").read_text()
    assert "--variant=minbase" in asked and "slim.dpkg" in asked and " trixie " in asked


def test_without_registry_and_mmdebstrap_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, news: list[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ConfigurationError, match=r"install mmdebstrap.*apt-get install -y mmdebstrap"):
        ensure(Engine(), news)


def test_mmdebstrap_is_installed_only_with_leave(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, news: list[str]
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    installed: list[list[str]] = []

    def install(packages: list[str], report: object) -> None:
        installed.append(packages)
        put_mmdebstrap(tmp_path, 'for last; do :; done; tar cf "$last" -C / etc/passwd', monkeypatch)

    monkeypatch.setattr("humaneval_x.sandbox.apt.install", install)
    ensure(Engine(), news, may_install=True)
    assert installed == [debian.PACKAGES]


def test_mmdebstrap_that_fails_is_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, news: list[str]) -> None:
    put_mmdebstrap(tmp_path, "echo E: no mirror >&2; exit 25", monkeypatch)
    with pytest.raises(ConfigurationError, match="E: no mirror"):
        ensure(Engine(), news)
