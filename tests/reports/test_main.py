"""The command line: python -m humaneval_x report | compare | show."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from synthetic import Shape, record, write_run

from humaneval_x.__main__ import main
from humaneval_x.reports import run, table
from humaneval_x.results import SUMMARY

SHAPE = Shape(languages=["go", "rust"], problems=6, n=3)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_run(tmp_path / "run", SHAPE)


def test_report_shows_the_table_and_names_the_page(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(folder)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(table.render(run.load(folder).summary))
    assert shown.strip().endswith("report.html")
    assert (folder / "report.html").exists()


def test_report_writes_the_formats_that_are_asked_for(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert (
        main(["report", str(folder), "--markdown", "--latex", "--plot", "--parquet", "--nohtml", "--out", str(out)])
        == 0
    )
    names = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert {
        "report.md",
        "report.tex",
        "samples.parquet",
        "plots/languages-pass@1.png",
        "plots/languages-pass@1.svg",
    } <= names
    assert "report.html" not in names


def test_terminal_json_and_tables_have_the_same_numbers(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["report", str(folder), "--markdown", "--nohtml"])
    shown = capsys.readouterr().out
    summary = json.loads((folder / SUMMARY).read_text())
    for cell in summary["cells"].values():
        score = cell["scores"]["1"]
        text = f"{100 * score['value']:.1f} [{100 * score['low']:.1f}–{100 * score['high']:.1f}]"
        assert text in shown
        assert text in (folder / "report.md").read_text()


def test_report_keeps_what_only_the_run_knows(folder: Path) -> None:
    (folder / SUMMARY).write_text(json.dumps({"complete": True, "broken": {"Go/1": "why"}, "cells": "old"}))
    loaded = run.load(folder).summary
    assert (loaded["complete"], loaded["broken"]) == (True, {"Go/1": "why"})
    assert "go" in loaded["cells"]
    assert "Go/1" in table.render(loaded)


def test_an_unfinished_run_is_reported_as_such(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", str(folder), "--nohtml"]) == 0
    assert "Some samples have no verdict yet" in capsys.readouterr().out


def test_the_newest_run_is_taken_where_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["report"]) == 2
    assert "no run in runs/" in capsys.readouterr().err
    for age, name in enumerate(("newest", "older")):
        made = write_run(tmp_path / "runs" / name, SHAPE)
        os.utime(made / "results.jsonl", (1e9 - age, 1e9 - age))
    assert main(["report"]) == 0
    assert "runs/newest/report.html" in capsys.readouterr().out


def test_compare_shows_differences(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = write_run(tmp_path / "other", Shape(**{**vars(SHAPE), "seed": 3}))
    assert main(["compare", str(folder), str(other), "--json", str(tmp_path / "found.json"), "--plot"]) == 0
    shown = capsys.readouterr().out
    found = json.loads((tmp_path / "found.json").read_text())
    assert f"{100 * found['cells']['go']['scores']['1']['value']:+.1f}".replace("-", "−") in shown
    assert (other / "plots" / "comparison-pass@1.png").exists()


def test_compare_refuses_what_is_no_comparison(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = write_run(tmp_path / "other", SHAPE, revision="published")
    assert main(["compare", str(folder), str(other)]) == 2
    assert "not comparable: the revision" in capsys.readouterr().err


def test_show_shows_a_sample(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", "Go/2", "--run", str(folder), "--sample", "1"]) == 0
    assert "Go/2, sample 1, judged by the corrected data set" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["show", "Go/99"], "no sample of 'Go/99'"),
        (["show", "Go/1", "--sample", "x"], "--sample must be a whole number; got 'x'"),
        (["show", "Go/1", "--source", "klingon"], "unknown language 'klingon'"),
    ],
)
def test_mistakes_are_one_message(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    assert main([*arguments, "--run", str(folder)]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("damage", ["no manifest", "torn manifest", "no results"])
def test_damaged_folders_are_said(folder: Path, capsys: pytest.CaptureFixture[str], damage: str) -> None:
    if damage == "no results":
        (folder / "results.jsonl").unlink()
    else:
        (folder / "manifest.json").write_text("{") if damage == "torn manifest" else (folder / "manifest.json").unlink()
    assert main(["report", str(folder)]) == 2
    assert capsys.readouterr().err.startswith("python -m humaneval_x: ")


def test_a_reader_that_has_seen_enough_is_no_error(folder: Path) -> None:
    with (folder / "results.jsonl").open("a") as file:
        # More than a pipe holds.
        file.write(record("Go/1", completion_id=9, program="x\n" * 100_000).to_line())
    command = f"{sys.executable} -m humaneval_x show Go/1 --sample 9 --run {folder} | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert done.stderr == ""


def test_every_command_has_help() -> None:
    for command in ("report", "compare", "show"):
        arguments = [sys.executable, "-m", "humaneval_x", command, "--help"]
        done = subprocess.run(arguments, capture_output=True, text=True, check=True, env={**os.environ, "PAGER": "cat"})
        assert "DESCRIPTION" in done.stdout + done.stderr
