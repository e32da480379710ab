"""Every example program of every language gets the verdict that it is named by, end to end through the command line."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from humaneval_x import cli, languages, paths
from humaneval_x.languages.base import Language
from humaneval_x.results import read_records
from humaneval_x.verdicts import Verdict

OF_SAMPLES = {verdict.value for verdict in Verdict} - {Verdict.SANDBOX_ERROR.value}


def examples(language: Language) -> list[Path]:
    folder = paths.SANDBOXES / language.NAME / "examples"
    return sorted(path for path in folder.iterdir() if path.name != "problem.json")


@pytest.mark.parametrize("language", languages.all(), ids=lambda language: language.NAME)
def test_there_are_enough_of_every_verdict(language: Language) -> None:
    named = Counter(path.name.partition(".")[0] for path in examples(language))
    assert set(named) == OF_SAMPLES
    assert sum(named.values()) >= 30


@pytest.mark.sandbox
@pytest.mark.parametrize("language", languages.all(), ids=lambda language: language.NAME)
def test_each_gets_the_verdict_it_is_named_by(language: Language, tmp_path: Path) -> None:
    problem = json.loads((paths.SANDBOXES / language.NAME / "examples" / "problem.json").read_text())
    (tmp_path / f"humaneval_{language.FILE_STEM}.jsonl").write_text(json.dumps(problem) + "\n")
    programs = examples(language)
    rows = [{"task_id": problem["task_id"], "solution": path.read_text()} for path in programs]
    (tmp_path / "samples.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    files = f"--data {tmp_path} --generations {tmp_path}/samples.jsonl --out {tmp_path}/run"
    options = f"--lang {language.NAME} {files} --time-limit 2 --no-cache"
    assert cli.main(options.split()) == 0
    verdicts = {record.completion_id: record.verdict.value for record in read_records(tmp_path / "run")}
    wanted = {number: path.name.partition(".")[0] for number, path in enumerate(programs)}
    wrong = {programs[number].name: verdicts.get(number) for number in wanted if verdicts.get(number) != wanted[number]}
    assert wrong == {}
