"""Verdicts across runs: the same records as fresh ones, with a mark; and what changes when something else does."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from humaneval_x import cli, paths
from humaneval_x.results import Record, Reuse, read_records
from humaneval_x.sandbox import container, engine

pytestmark = pytest.mark.sandbox

BODIES = {
    "right": "    return sum(1 for c in 'x')\n",
    "wrong": "    return 'wrong'\n",
    "raises": "    raise ValueError('no')\n",
    "malformed": "    return (\n",
    "endless": "    while True: pass\n",
}


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("HUMANEVAL_X_CACHE", str(tmp_path / "cache"))
    with (tmp_path / "samples.jsonl").open("w") as file:
        for body in (*BODIES.values(), BODIES["wrong"]):
            file.write(json.dumps({"task_id": "Python/0", "generation": body}) + "\n")
    return f"--lang python --data {paths.MINI} --generations {tmp_path}/samples.jsonl --time-limit 1".split()


def run(command: list[str], out: Path, *more: str) -> tuple[list[Record], dict[str, int]]:
    assert cli.main([*command, "--out", str(out), *more]) == 0
    return list(read_records(out)), json.loads((out / "summary.json").read_text())["reused"]


def test_a_second_run_takes_what_the_first_one_saw(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, counts = run(command, tmp_path / "first")
    assert counts == {"run": 1, "cache": 0}
    capsys.readouterr()
    second, counts = run(command, tmp_path / "second")
    assert counts == {"run": 0, "cache": 5}
    assert "5 samples in earlier runs" in capsys.readouterr().out
    assert "5 samples in earlier runs" in (tmp_path / "second" / "report.html").read_text()
    endless = list(BODIES).index("endless")
    assert [record.reuse for record in second] == [Reuse.NONE if n == endless else Reuse.CACHE for n in range(6)]
    for one, other in zip(first, second, strict=True):
        assert one.verdict is other.verdict
        if one.completion_id != endless:
            assert dataclasses.replace(one, reuse=Reuse.NONE) == dataclasses.replace(other, reuse=Reuse.NONE)


def test_other_limits_and_no_cache_run_everything(command: list[str], tmp_path: Path) -> None:
    samples = tmp_path / "samples.jsonl"
    samples.write_text("".join(line + "\n" for line in samples.read_text().splitlines() if "while" not in line))
    first, *others = ("--memory-limit", "512"), ("--memory-limit", "600"), ("--memory-limit", "512", "--no-cache")
    assert run(command, tmp_path / "first", *first)[1] == {"run": 1, "cache": 0}
    assert run(command, tmp_path / "second", *others[0])[1] == {"run": 1, "cache": 0}
    assert run(command, tmp_path / "third", *others[1])[1] == {"run": 0, "cache": 0}


def test_nothing_of_the_host_is_mounted_into_a_container() -> None:
    client = engine.connect()
    (image,) = client.api.images(name="humaneval-x/python:latest", quiet=True)
    made = container.create(client, container.Spec(image, 20_000, 256, 16, {"humaneval_x": "test"}))
    try:
        described = client.api.inspect_container(made)
        assert described["Mounts"] == []
        assert not described["HostConfig"]["Binds"] and not described["HostConfig"]["Devices"]
    finally:
        container.remove(client, made)
