"""The set-up command: what it does unasked, and what it only says."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from humaneval_x.errors import EngineUnavailable
from humaneval_x.sandbox import apt, engine, setup


class Machine:
    """A machine whose engine answers once it has been installed and started; notes the steps."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, root: bool, installed: bool = False) -> None:
        self.steps: list[str] = []
        self.installed = installed
        monkeypatch.setattr(engine, "connect", self.connect)
        monkeypatch.setattr(apt, "allowed", lambda: root)
        monkeypatch.setattr(apt, "install", self.install)
        monkeypatch.setattr(setup, "_start", lambda report: self.steps.append("start"))
        monkeypatch.setattr("shutil.which", lambda command: "/usr/sbin/dockerd" if self.installed else None)

    def connect(self) -> str:
        if "start" not in self.steps:
            raise EngineUnavailable("no engine answers")
        return "client"

    def install(self, packages: list[str], report: Callable[[str, str], None]) -> None:
        self.steps.append(f"install {' '.join(packages)}")


def quiet(what: str, news: str) -> None:
    """Nobody listens."""


def test_root_on_debian_gets_an_engine_installed_and_started(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, root=True)
    assert setup.have_engine(quiet) == "client"
    assert machine.steps == ["install docker.io", "start"]


def test_an_installed_engine_is_only_started(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, root=True, installed=True)
    assert setup.have_engine(quiet) == "client"
    assert machine.steps == ["start"]


def test_anyone_else_is_only_told(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(monkeypatch, root=False)
    with pytest.raises(EngineUnavailable):
        setup.have_engine(quiet)
    assert machine.steps == []


def test_an_engine_that_does_not_start_is_reported_with_its_log(monkeypatch: pytest.MonkeyPatch) -> None:
    Machine(monkeypatch, root=True)
    monkeypatch.setattr(setup, "_start", lambda report: None)
    monkeypatch.setattr(setup, "_START_LIMIT_S", 0)
    with pytest.raises(EngineUnavailable, match=r"dockerd\.log"):
        setup.have_engine(quiet)


@pytest.mark.sandbox
def test_an_engine_that_answers_is_taken_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apt, "install", lambda packages, report: pytest.fail("nothing is to be installed"))
    assert setup.have_engine(quiet).ping()


def test_the_pid_file_of_a_dead_engine_goes_and_that_of_a_living_program_is_no_engine(tmp_path: Path) -> None:
    pid_file = tmp_path / "docker.pid"
    setup._forget_dead_engine(pid_file)
    pid_file.write_text(str(os.getpid()))
    setup._forget_dead_engine(pid_file)
    assert not pid_file.exists()
