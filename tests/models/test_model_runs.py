"""From a model to verdicts: whole runs, with real sandboxes and the endpoint in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import tiny
from server_process import Endpoint

from humaneval_x import cli, languages, paths
from humaneval_x.models import openai
from humaneval_x.models.in_tree import VARIABLE
from humaneval_x.models.kept import SAMPLES
from humaneval_x.models.retries import Patience
from humaneval_x.results import Record, read_records
from humaneval_x.verdicts import Verdict

pytestmark = pytest.mark.sandbox


def command(out: Path, *more: str, lang: str = "python", limit: int = 2) -> list[str]:
    return ["--lang", lang, "--limit", str(limit), "--data", str(paths.MINI), "--out", str(out), "--k", "1", *more]


def asking(endpoint: Endpoint, n: int) -> list[str]:
    return ["--model", "openai:m", "--base-url", endpoint.url, "--n", str(n), "--max-new-tokens", "64"]


def verdicts(out: Path) -> dict[tuple[str, int], Verdict]:
    return {(record.task_id, record.completion_id): record.verdict for record in read_records(out)}


def rows(out: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (out / SAMPLES).read_text().splitlines()]


def asked(endpoint: Endpoint) -> list[tuple[str, int]]:
    """What was answered, in the order of the questions; twice the same would be a sample drawn twice."""
    bodies = [entry["body"] for entry in endpoint.log() if not entry["fault"]]
    return [(str(body.get("prompt") or body["messages"]), body["seed"]) for body in bodies]


@pytest.mark.slow
@pytest.mark.parametrize("how", ["--chat", "--nochat"])
def test_an_endpoint_that_fails_now_and_then_in_all_languages(endpoint: Endpoint, tmp_path: Path, how: str) -> None:
    """The server's right answers pass, its wrong ones do not, and its faults leave no trace in the score."""
    endpoint.fail("429", "500", "drop", "malformed", "cut", "")
    assert cli.main([*command(tmp_path / "run", lang="all"), *asking(endpoint, n=3), how]) == 0
    right = {(row["task_id"], row["completion_id"]): row["sample_seed"] % 2 == 0 for row in rows(tmp_path / "run")}
    assert len(right) == len(languages.LANGUAGES) * 2 * 3
    assert {key: verdict is Verdict.PASSED for key, verdict in verdicts(tmp_path / "run").items()} == right
    assert len(set(asked(endpoint))) == len(asked(endpoint)) == len(right)


def test_what_is_kept_scores_the_same_as_a_file_of_generations(endpoint: Endpoint, tmp_path: Path) -> None:
    assert cli.main([*command(tmp_path / "run"), *asking(endpoint, n=4), "--nochat"]) == 0
    assert cli.main(command(tmp_path / "again", "--generations", str(tmp_path / "run" / SAMPLES))) == 0
    assert verdicts(tmp_path / "again") == verdicts(tmp_path / "run")


def test_a_killed_run_goes_on_where_it_stopped(endpoint: Endpoint, tmp_path: Path) -> None:
    """The sixth answer never comes; meanwhile the process is killed, and leaves a torn line."""
    arguments = [*command(tmp_path, limit=3), *asking(endpoint, n=3), "--batch-size", "1", "--nochat"]
    endpoint.fail(*[""] * 5, "silent")
    evaluate = [sys.executable, str(paths.ROOT / "evaluate.py")]
    first = subprocess.Popen([*evaluate, *arguments], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + 300
    while len(endpoint.log()) < 6 and first.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    os.kill(first.pid, signal.SIGKILL)
    assert first.wait() == -signal.SIGKILL
    kept = (tmp_path / SAMPLES).read_bytes()
    assert len(kept.splitlines()) == 5
    (tmp_path / SAMPLES).write_bytes(kept + b'{"task_id": "Python/1", "compl')
    assert cli.main(arguments) == 0
    assert (tmp_path / SAMPLES).read_bytes().startswith(kept)
    assert len(verdicts(tmp_path)) == len(rows(tmp_path)) == 9
    assert len(asked(endpoint)) == len(set(asked(endpoint))) == 9


def test_an_endpoint_that_goes_down_and_comes_back(
    endpoint: Endpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(openai, "PATIENCE", Patience(0.01, 0.01, attempts=2))
    arguments = [*command(tmp_path / "run"), *asking(endpoint, n=3), "--batch-size", "1"]
    endpoint.fail("", "", "", "500", "500")
    assert cli.main(arguments) == 3
    assert "failed 2 times in a row" in capsys.readouterr().err
    assert len(rows(tmp_path / "run")) == 3
    assert cli.main(arguments) == 0
    assert len(verdicts(tmp_path / "run")) == 6
    assert len(asked(endpoint)) == len(set(asked(endpoint))) == 6


def test_a_transformers_model(tmp_path: Path) -> None:
    model = tiny.gpt2(tmp_path / "gpt2", window=2048)
    arguments = command(
        tmp_path / "run", "--model", f"hf:{model}", "--n", "2", "--max-new-tokens", "16", lang="python,go"
    )
    assert cli.main(arguments) == 0
    assert len(verdicts(tmp_path / "run")) == 8
    assert Verdict.SANDBOX_ERROR not in verdicts(tmp_path / "run").values()


def test_the_in_tree_model_is_the_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "weights").mkdir()
    monkeypatch.setenv(VARIABLE, str(tiny.codegeex(tmp_path / "weights", 2048)))
    arguments = ["--n", "2", "--max-new-tokens", "16", "--task", "translation", "--source", "python", "--target", "go"]
    assert cli.main([*command(tmp_path / "run")[2:], *arguments]) == 0
    records: list[Record] = list(read_records(tmp_path / "run"))
    assert len(records) == 4
    assert {record.source for record in records} == {row["source"] for row in rows(tmp_path / "run")} == {"python"}
    assert not any(record.verdict is Verdict.SANDBOX_ERROR for record in records)


def test_without_weights_the_demo_writes_the_samples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing but the task: the checkpoint that is shipped, which knows data/mini by heart."""
    monkeypatch.delenv(VARIABLE, raising=False)
    assert cli.main([*command(tmp_path, lang="go", limit=5), "--temperature", "0.2", "--max-new-tokens", "256"]) == 0
    assert {row["origin"]["model"] for row in rows(tmp_path)} == {"codegeex demo"}
    assert Verdict.PASSED in verdicts(tmp_path).values()
