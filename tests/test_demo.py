"""The demo's file of samples: in step with the problems, and scored as it was made to be."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from humaneval_x import cli, languages, paths
from humaneval_x.results import read_records
from humaneval_x.verdicts import Verdict


def test_samples_are_those_that_the_script_makes() -> None:
    spec = importlib.util.spec_from_file_location("make_samples", paths.MINI / "make_samples.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (paths.MINI / "samples.jsonl").read_text() == module.build()


@pytest.mark.sandbox
@pytest.mark.slow
def test_every_right_and_every_wrong_solution_gets_its_verdict(tmp_path: Path) -> None:
    """All of data/mini: each canonical solution passes, each wrong one fails, in every language."""
    rows = []
    for language in languages.all():
        for kind, key in (("humaneval", "canonical_solution"), ("wrong", "completion")):
            for line in (paths.MINI / f"{kind}_{language.FILE_STEM}.jsonl").read_text().splitlines():
                row = json.loads(line)
                rows.append({"task_id": row["task_id"], "generation": row[key], "right": kind == "humaneval"})
    (tmp_path / "samples.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    arguments = (
        f"--lang all --data {paths.MINI} --generations {tmp_path}/samples.jsonl --out {tmp_path}/run --k 1,5 --no-cache"
    )
    assert cli.main(arguments.split()) == 0
    numbers: dict[str, int] = {}
    right: dict[tuple[str, int], bool] = {}
    for row in rows:
        number = numbers.setdefault(str(row["task_id"]), 0)
        right[str(row["task_id"]), number] = bool(row["right"])
        numbers[str(row["task_id"])] += 1
    records = list(read_records(tmp_path / "run"))
    assert len(records) == len(rows)
    misjudged = [
        (record.task_id, record.completion_id, record.verdict.value, record.detail)
        for record in records
        if record.passed is not right[record.task_id, record.completion_id]
        or record.verdict in (Verdict.COMPILE_ERROR, Verdict.SANDBOX_ERROR)
    ]
    assert misjudged == []
