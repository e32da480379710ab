"""The doctor: what it says of machines, well and ill."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from humaneval_x import __main__ as module
from humaneval_x import cli, languages
from humaneval_x.doctor import command, container_engine, machine, probes
from humaneval_x.doctor.finding import Finding, Level, render
from humaneval_x.errors import SandboxError
from humaneval_x.sandbox import container, engine
from humaneval_x.sandbox.engine import EngineFacts
from humaneval_x.sandbox.recipes import Sandboxes

GOOD = EngineFacts(
    version="20.10.24", api_version="1.41", operating_system="Debian", kernel="6.1", architecture="x86_64", cpus=2,
    memory_mb=8000, storage_driver="overlay2", cgroup_version=2, cgroup_driver="systemd",
    security_options=("cgroupns", "seccomp", "userns"), default_runtime="runc", runtimes=("runc",), rootless=False,
    user_namespaces=True,
)  # fmt: skip


def but(**changes: Any) -> EngineFacts:
    return dataclasses.replace(GOOD, **changes)


@pytest.mark.parametrize(
    ("finding", "level", "said"),
    [
        (container_engine.version(GOOD), Level.OK, "as root"),
        (container_engine.version(but(api_version="1.100", rootless=True)), Level.OK, "without root"),
        (container_engine.version(but(api_version="1.40")), Level.PROBLEM, "20.10 or later"),
        (container_engine.seccomp(GOOD), Level.OK, "filters"),
        (container_engine.seccomp(but(security_options=("apparmor",))), Level.PROBLEM, "kernel"),
        (container_engine.cgroups(GOOD, []), Level.OK, "version 2"),
        (container_engine.cgroups(GOOD, ["processes"]), Level.PROBLEM, "cannot limit processes"),
        (container_engine.cgroups(but(rootless=True), ["memory"]), Level.PROBLEM, "rootless"),
        (container_engine.user_namespaces(GOOD), Level.OK, "ordinary user"),
        (container_engine.user_namespaces(but(user_namespaces=False)), Level.ADVICE, "userns-remap"),
        (machine.memory(24_000, 2), Level.OK, "24,000 MiB"),
        (machine.memory(3_000, 8), Level.ADVICE, "--workers 2"),
        (machine.memory(500, 8), Level.ADVICE, "--workers 1"),
        (machine.cores(4), Level.OK, "4"),
    ],
)
def test_findings_name_what_is_and_the_way_out(finding: Finding, level: Level, said: str) -> None:
    assert finding.level is level
    assert said in render(finding)
    assert bool(finding.way_out) == (level is not Level.OK)


@pytest.mark.parametrize(("free_gib", "level"), [(0.1, Level.PROBLEM), (2.0, Level.ADVICE), (50.0, Level.OK)])
def test_disk_space(free_gib: float, level: Level, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type("usage", (), {"free": int(free_gib * 2**30)})
    monkeypatch.setattr("shutil.disk_usage", lambda place: usage)
    finding = machine.disk_space("runs", tmp_path / "not" / "there")
    assert (finding.level, str(tmp_path) in finding.found) == (level, True)


@pytest.mark.parametrize("main", [cli.main, module.main])
def test_without_an_engine_it_says_so_and_how_to_get_one(
    main: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DOCKER_HOST", "tcp://127.0.0.1:1")
    assert main(["doctor", "--json"]) == 2
    shown = capsys.readouterr()
    report = json.loads(shown.out)
    assert not report["healthy"]
    (ill,) = [finding for finding in report["findings"] if finding["level"] == "problem"]
    assert ill["topic"] == "engine" and "no Docker engine answers" in ill["found"] and "install" in ill["way_out"]
    assert "Traceback" not in shown.err


def test_unknown_languages_are_bad_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["doctor", "--lang", "perl"]) == 2
    assert "unknown language 'perl'" in capsys.readouterr().err


def test_nothing_that_is_found_acts_on_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def examine(*_: object) -> Iterator[Finding]:
        yield Finding(Level.PROBLEM, "engine", "said \x1b[2J", "\u202e")
        raise SandboxError("the agent said \x1b]0;owned\x07")

    monkeypatch.setattr(command, "examine", examine)
    assert cli.main(["doctor"]) == SandboxError.exit_code
    shown = capsys.readouterr()
    assert "said ␛[2J" in shown.out and "␛]0;owned␇" in shown.err
    assert (shown.out + shown.err).replace("\n", "").isprintable()


@pytest.mark.sandbox
def test_a_machine_that_runs_all_languages_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["doctor"]) == 0
    shown = capsys.readouterr().out
    assert "problem" not in shown
    for name in languages.LANGUAGES:
        assert f"{name}: slot" in shown
    assert shown.count("passes in") == len(languages.LANGUAGES)


@pytest.mark.sandbox
def test_images_that_are_missing_are_named_with_what_builds_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probes, "Sandboxes", lambda: Sandboxes(prefix="humaneval-x-no-such"))
    (finding,) = probes.findings(engine.connect(), languages.get("go"))
    assert (finding.level, finding.found) == (Level.PROBLEM, "missing")
    assert "humaneval_x.sandbox.images go" in finding.way_out


@pytest.mark.sandbox
def test_a_slot_that_does_not_start_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "AGENT", ("/bin/false",))
    finding = probes.slot(engine.connect(), languages.get("python"))
    assert finding.level is Level.PROBLEM and "did not start" in finding.found
