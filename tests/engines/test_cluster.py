"""A Ray cluster of several nodes on this machine: one is killed in the middle, one joins, one is no good."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from humaneval_x import cli, paths
from humaneval_x.results import RESULTS, read_records

SAMPLES = 160
#: Ray's own store for large objects, of which there are none here.
STORE_BYTES = 80 << 20


@pytest.fixture
def cluster() -> Iterator[Any]:
    """A head without CPUs, which runs nothing."""
    from ray.cluster_utils import Cluster

    made = Cluster()
    made.add_node(num_cpus=0, object_store_memory=STORE_BYTES)
    yield made
    made.shutdown()


def evaluate(tmp_path: Path, *more: str) -> list[str]:
    """Scores samples that take a moment each and of whose verdicts we know."""
    with (tmp_path / "samples.jsonl").open("w") as file:
        for number in range(SAMPLES):
            ends = f"return {number}" if number % 4 else f"raise ValueError({number})"
            body = f"    import time\n    time.sleep(0.05)\n    {ends}\n"
            file.write(json.dumps({"task_id": "Python/0", "completion_id": number, "generation": body}) + "\n")
    files = f"--data {paths.MINI} --generations {tmp_path}/samples.jsonl --out {tmp_path}/run"
    return [sys.executable, str(paths.ROOT / "evaluate.py"), "--lang", "python", *files.split(), *more]


def wait_for_records(folder: Path, count: int, process: subprocess.Popen[str]) -> None:
    results = folder / "run" / RESULTS
    while not (results.exists() and results.read_bytes().count(b"\n") >= count):
        assert process.poll() is None, "ended too early"
        time.sleep(0.05)


@pytest.mark.sandbox
@pytest.mark.slow
def test_a_node_that_dies_loses_nothing_and_one_that_joins_helps(cluster: Any, tmp_path: Path) -> None:
    doomed = cluster.add_node(num_cpus=1, object_store_memory=STORE_BYTES)
    command = evaluate(tmp_path, "--engine", "ray", "--address", cluster.address)
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    # The only node there is: it has work on its hands when it dies, and all that is left is done by one that joins.
    wait_for_records(tmp_path, 20, process)
    cluster.remove_node(doomed, allow_graceful=False)
    cluster.add_node(num_cpus=1, object_store_memory=STORE_BYTES, env_vars={"DOCKER_HOST": "tcp://127.0.0.1:1"})
    cluster.add_node(num_cpus=1, object_store_memory=STORE_BYTES)
    _, said = process.communicate(timeout=300)
    assert process.returncode == 0, said
    assert "was lost; what it had is run elsewhere" in said
    assert "no Docker engine answers at tcp://127.0.0.1:1" in said
    records = list(read_records(tmp_path / "run"))
    assert [record.completion_id for record in records] == list(range(SAMPLES))
    assert Counter(record.verdict.value for record in records) == {"wrong_answer": 120, "runtime_error": 40}
    manifest = json.loads((tmp_path / "run" / "manifest.json").read_text())
    assert manifest["images"]["python"]["reference"].startswith("humaneval-x/python:")
    assert manifest["engine"]["cluster"]["nodes"] == 1


@pytest.mark.sandbox
@pytest.mark.slow
def test_a_cluster_in_which_no_node_can_run_sandboxes_is_refused(cluster: Any, tmp_path: Path) -> None:
    cluster.add_node(num_cpus=1, object_store_memory=STORE_BYTES, env_vars={"DOCKER_HOST": "tcp://127.0.0.1:1"})
    command = evaluate(tmp_path, "--engine", "ray", "--address", cluster.address)
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 2, done.stderr
    assert "no node of the cluster can run sandboxes" in done.stderr
    assert "no Docker engine answers at tcp://127.0.0.1:1" in done.stderr


def test_where_nothing_answers_the_message_says_how_to_start_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{nobody.getsockname()[1]}"
        assert cli.main([*evaluate(tmp_path, "--engine", "ray", "--address", address)[2:]]) == 2
    said = capsys.readouterr().err
    assert f"no Ray cluster answers at {address}" in said and "ray start --head" in said


def test_without_ray_the_message_says_how_to_get_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "ray", None)
    assert cli.main([*evaluate(tmp_path, "--engine", "ray")[2:]]) == 2
    assert "pip install 'humaneval_x[ray]'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--engine", "podman"], "--engine 'podman' is none of docker, ray"),
        (["--address", "head:6379"], "--address is for --engine ray"),
    ],
)
def test_what_does_not_fit_is_refused(
    options: list[str], complaint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*evaluate(tmp_path, *options)[2:]]) == 2
    assert complaint in capsys.readouterr().err
