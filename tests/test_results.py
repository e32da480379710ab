from __future__ import annotations

import json
from pathlib import Path

import pytest

from humaneval_x.errors import RunFolderError
from humaneval_x.results import RESULTS, Record, RunFolder, read_records, unfinished_run
from humaneval_x.verdicts import Verdict

MANIFEST = {"task": "generation", "n": 2, "created": "now"}


def record(number: int, completion_id: int = 0, verdict: Verdict = Verdict.PASSED) -> Record:
    return Record(
        f"Go/{number}", completion_id, "go", None, "corrected", verdict, verdict is Verdict.PASSED, "", "split", "code"
    )


def test_goes_on_where_it_stopped(tmp_path: Path) -> None:
    with RunFolder(tmp_path) as folder:
        assert folder.claim(MANIFEST) == []
        folder.append(record(1))
    with RunFolder(tmp_path) as folder:
        assert folder.claim({**MANIFEST, "created": "later"}) == [record(1)]
        folder.append(record(0))
        folder.finish({"complete": True})
    assert list(read_records(tmp_path)) == [record(0), record(1)]


def test_sorts_by_number_and_not_by_letters(tmp_path: Path) -> None:
    with RunFolder(tmp_path) as folder:
        folder.claim(MANIFEST)
        for number, completion_id in ((10, 0), (9, 10), (9, 9)):
            folder.append(record(number, completion_id))
        folder.finish({})
    assert [(one.task_id, one.completion_id) for one in read_records(tmp_path)] == [
        ("Go/9", 9),
        ("Go/9", 10),
        ("Go/10", 0),
    ]


@pytest.mark.parametrize("cut", range(1, 60, 7))
def test_a_torn_last_line_is_scored_again(tmp_path: Path, cut: int) -> None:
    with RunFolder(tmp_path) as folder:
        folder.claim(MANIFEST)
        folder.append(record(1))
        folder.append(record(2))
    path = tmp_path / RESULTS
    path.write_bytes(path.read_bytes()[:-cut])
    with RunFolder(tmp_path) as folder:
        assert folder.claim(MANIFEST) == [record(1)]
        folder.append(record(2))
    assert list(read_records(tmp_path)) == [record(1), record(2)]


def test_a_damaged_line_in_the_middle_is_no_torn_line(tmp_path: Path) -> None:
    with RunFolder(tmp_path) as folder:
        folder.claim(MANIFEST)
        folder.append(record(1))
    path = tmp_path / RESULTS
    path.write_text("{}\n" + path.read_text())
    with RunFolder(tmp_path) as folder, pytest.raises(RunFolderError, match="damaged at byte 0"):
        folder.claim(MANIFEST)


def test_sandbox_errors_are_run_again(tmp_path: Path) -> None:
    with RunFolder(tmp_path) as folder:
        folder.claim(MANIFEST)
        folder.append(record(1, verdict=Verdict.SANDBOX_ERROR))
        folder.append(record(2))
    with RunFolder(tmp_path) as folder:
        assert folder.claim(MANIFEST) == [record(2)]
    assert list(read_records(tmp_path)) == [record(2)]


def test_another_run_is_refused_and_the_difference_named(tmp_path: Path) -> None:
    with RunFolder(tmp_path) as folder:
        folder.claim(MANIFEST)
    with RunFolder(tmp_path) as folder, pytest.raises(RunFolderError, match=r"another n \(n: 2 there, 3 now\)"):
        folder.claim({**MANIFEST, "n": 3})


def test_results_without_manifest_are_not_written_over(tmp_path: Path) -> None:
    (tmp_path / RESULTS).write_text("precious\n")
    with RunFolder(tmp_path) as folder, pytest.raises(RunFolderError, match=r"no manifest\.json"):
        folder.claim(MANIFEST)
    assert (tmp_path / RESULTS).read_text() == "precious\n"


def test_one_process_at_a_time(tmp_path: Path) -> None:
    with RunFolder(tmp_path), pytest.raises(RunFolderError, match="another process"), RunFolder(tmp_path):
        pass


def test_records_are_one_ascii_line_whatever_the_sample_says() -> None:
    nasty = record(1)
    line = Record(**{**nasty.__dict__, "stdout": "\x1b[2J\u2028\n\x00</script>"}).to_line()
    assert line.isascii() and line.count("\n") == 1
    assert Record.from_row(json.loads(line)).stdout == "\x1b[2J\u2028\n\x00</script>"


def test_finds_the_newest_unfinished_run_of_the_same_command(tmp_path: Path) -> None:
    for name, complete in (("1-go-aa-x", False), ("2-go-aa-x", True), ("3-go-bb-x", False)):
        (tmp_path / name).mkdir()
        if complete:
            (tmp_path / name / "summary.json").write_text('{"complete": true}')
    assert unfinished_run("go-aa", tmp_path) == tmp_path / "1-go-aa-x"
    assert unfinished_run("go-cc", tmp_path) is None
