"""A run that is stopped in the middle goes on where it stopped: nothing is lost, nothing is scored twice."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from humaneval_x import paths
from humaneval_x.results import RESULTS, SUMMARY, read_records

pytestmark = [pytest.mark.sandbox, pytest.mark.slow]

SAMPLES = 500


@pytest.fixture
def command(tmp_path: Path) -> list[str]:
    """Scores 500 different samples of a kind of whose verdicts we know."""
    with (tmp_path / "samples.jsonl").open("w") as file:
        for number in range(SAMPLES):
            body = f"    return {number}\n" if number % 5 else f"    raise ValueError({number})\n"
            file.write(json.dumps({"task_id": "Python/0", "completion_id": number, "generation": body}) + "\n")
    options = (
        f"--lang python --data {paths.MINI} --generations {tmp_path}/samples.jsonl --out {tmp_path}/run --no-cache"
    )
    return [sys.executable, str(paths.ROOT / "evaluate.py"), *options.split()]


def lines(folder: Path) -> int:
    path = folder / "run" / RESULTS
    return path.read_bytes().count(b"\n") if path.exists() else 0


def stop_after(command: list[str], folder: Path, records: int, how: signal.Signals) -> int:
    """Starts the run, stops it once so many records are there, and returns its exit code."""
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    while lines(folder) < records and process.poll() is None:
        time.sleep(0.005)
    os.kill(process.pid, how)
    return process.wait(timeout=120)


def finish(command: list[str], folder: Path) -> dict[int, str]:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads((folder / "run" / SUMMARY).read_text())["complete"]
    records = list(read_records(folder / "run"))
    assert [record.completion_id for record in records] == list(range(SAMPLES))
    return {record.completion_id: record.verdict.value for record in records}


def expected() -> dict[int, str]:
    return {number: "wrong_answer" if number % 5 else "runtime_error" for number in range(SAMPLES)}


def test_killed_ten_times(command: list[str], tmp_path: Path) -> None:
    for round_ in range(10):
        stop_after(command, tmp_path, lines(tmp_path) + 7 * round_ + 1, signal.SIGKILL)
    before = lines(tmp_path)
    assert 0 < before < SAMPLES
    assert finish(command, tmp_path) == expected()


def test_interrupted(command: list[str], tmp_path: Path) -> None:
    assert stop_after(command, tmp_path, 50, signal.SIGINT) == 130
    assert 50 <= lines(tmp_path) < SAMPLES
    assert finish(command, tmp_path) == expected()


def test_a_finished_run_given_again_scores_nothing_twice(command: list[str], tmp_path: Path) -> None:
    first = finish(command, tmp_path)
    text = (tmp_path / "run" / RESULTS).read_bytes()
    assert finish(command, tmp_path) == first
    assert (tmp_path / "run" / RESULTS).read_bytes() == text
