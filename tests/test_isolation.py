"""Containers that lack walls: refused, or allowed by name and marked wherever the results are shown."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from humaneval_x import cli, paths
from humaneval_x.engines import Request, create
from humaneval_x.errors import ConfigurationError, UsageError
from humaneval_x.programs import Limits
from humaneval_x.results import MANIFEST, SUMMARY
from humaneval_x.sandbox import container, engine, hello
from humaneval_x.sandbox.hello import Isolation

CLOSED: dict[str, Any] = {
    "agent": {"CapEff": "00000000000000e0", "CapBnd": "00000000000000e0"},
    "sample": {
        "CapEff": "0", "CapPrm": "0", "regained": False, "NoNewPrivs": "1", "Seccomp": "2", "uids": [9, 9, 9],
        "groups": [], "writable": [], "readable": [],
    },
    "interfaces": ["lo"], "root_read_only": True, "uncounted": [],
}  # fmt: skip


def greeting(where: str, key: str, value: Any) -> dict[str, Any]:
    changed = copy.deepcopy(CLOSED)
    (changed[where] if where else changed)[key] = value
    return {"hello": changed}


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (("agent", "CapEff", "00000000a80425fb"), "a80425fb"),
        (("sample", "NoNewPrivs", "0"), "no-new-privileges"),
        (("sample", "Seccomp", "0"), "seccomp"),
        (("", "uncounted", ["oom_kills"]), "oom_kills"),
    ],
)
def test_walls_behind_the_first_may_be_missing_where_that_is_asked_for(change: Any, named: str) -> None:
    assert hello.check({"hello": CLOSED}) == hello.check({"hello": CLOSED}, Isolation.REDUCED) == ()
    with pytest.raises(ConfigurationError, match=f"{named}.*--isolation reduced"):
        hello.check(greeting(*change))
    (gap,) = hello.check(greeting(*change), Isolation.REDUCED)
    assert named in gap


HOLES: list[tuple[str, str, Any]] = [
    ("sample", "CapEff", "80"), ("sample", "regained", True), ("sample", "uids", [0, 9, 9]), ("sample", "groups", [0]),
    ("", "interfaces", ["lo", "eth0"]), ("", "root_read_only", False), ("sample", "writable", ["/etc"]),
    ("sample", "readable", ["/judges"]),
]  # fmt: skip


@pytest.mark.parametrize("change", HOLES)
def test_without_the_first_wall_nothing_is_run(change: tuple[str, str, Any]) -> None:
    for isolation in Isolation:
        with pytest.raises(ConfigurationError, match="not closed") as refused:
            hello.check(greeting(*change), isolation)
        assert "--isolation" not in str(refused.value)


def run(out: Path, isolation: Isolation) -> int:
    options = f"--task ground-truth --lang python --data {paths.MINI} --limit 1 --k 1 --isolation {isolation.value}"
    return cli.main([*options.split(), "--out", str(out)])


@pytest.mark.sandbox
def test_reduced_isolation_is_marked_in_the_results(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    settings, weaker = container._host_config, {"security_opt": ["seccomp=unconfined"]}
    monkeypatch.setattr(container, "_host_config", lambda spec: settings(spec) | weaker)
    assert run(tmp_path / "full", Isolation.FULL) == 2
    refusal = capsys.readouterr().err
    assert "system calls are not filtered" in refusal and "--isolation reduced" in refusal
    assert run(tmp_path / "reduced", Isolation.REDUCED) == 0
    assert "Reduced isolation, asked for by --isolation reduced" in " ".join(capsys.readouterr().out.split())
    assert "Reduced isolation" in (tmp_path / "reduced" / "report.html").read_text()
    manifest, summary = (json.loads((tmp_path / "reduced" / name).read_text()) for name in (MANIFEST, SUMMARY))
    assert manifest["isolation"] == {"asked": "reduced", "gaps": summary["reduced_isolation"]}
    gaps = [gap.partition(" (")[0] for gap in summary["reduced_isolation"]]
    assert gaps == ["programs can gain privileges", "system calls are not filtered"]


@pytest.mark.sandbox
def test_where_nothing_is_missing_nothing_is_marked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, Isolation.REDUCED) == 0
    assert "Reduced isolation" not in capsys.readouterr().out
    assert json.loads((tmp_path / MANIFEST).read_text())["isolation"] == {"asked": "reduced", "gaps": []}
    assert "reduced_isolation" not in json.loads((tmp_path / SUMMARY).read_text())


def request(isolation: Isolation = Isolation.REDUCED) -> Request:
    return Request(("python",), Limits(), workers=1, isolation=isolation)


@pytest.mark.sandbox
def test_an_engine_that_cannot_limit_memory_is_refused_or_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "unlimited", lambda client: ["memory"])
    with pytest.raises(ConfigurationError, match="cannot limit memory"):
        create("docker", request(Isolation.FULL))
    with create("docker", request()) as local:
        assert local.describe()["isolation"]["gaps"] == ["the engine cannot limit memory"]


@pytest.mark.sandbox
def test_an_engine_that_filters_no_calls_is_not_asked_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "filters_calls", lambda client: False)
    seen: list[list[str]] = []
    settings = container._host_config

    def noted(spec: container.Spec) -> dict[str, Any]:
        seen.append(settings(spec)["security_opt"])
        return settings(spec)

    monkeypatch.setattr(container, "_host_config", noted)
    with create("docker", request()) as local:
        local.describe()
    assert seen == [["no-new-privileges:true"]]


def test_a_cluster_runs_at_full_isolation_alone() -> None:
    with pytest.raises(UsageError, match="--engine docker"):
        create("ray", request())
