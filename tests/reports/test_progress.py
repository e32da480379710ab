"""Live progress: what is shown, and silence where nobody watches."""

from __future__ import annotations

import io
import itertools

import pytest
from synthetic import Shape, record, records

from humaneval_x.reports.progress import Progress
from humaneval_x.verdicts import Verdict

SHAPE = Shape(languages=["go", "cpp"], problems=5, n=4)


def shown(progress: Progress, file: io.StringIO) -> list[str]:
    progress.close()
    return file.getvalue().replace("\x1b[A", "\r").replace("\n", "\r").split("\r")


def test_is_silent_where_it_is_no_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    progress = Progress({"go": 20, "cpp": 20})
    for each in records(SHAPE):
        progress.add(each)
    progress.close()
    assert capfd.readouterr() == ("", "")


def test_shows_each_language_with_what_passed_so_far() -> None:
    file = io.StringIO()
    progress = Progress({"go": 20, "cpp": 20}, file=file, force=True)
    for each in records(SHAPE):
        progress.add(each)
    lines = shown(progress, file)
    for title, count in (("Go", "20/20"), ("C++", "20/20"), ("all", "40/40")):
        assert any(line.startswith(title) and count in line for line in lines), lines
    assert any("passed" in line and "%" in line and "samples/s" in line for line in lines)


def test_one_language_is_one_line() -> None:
    file = io.StringIO()
    progress = Progress({"go": 2}, file=file, force=True)
    progress.add(record("Go/0"))
    progress.add(record("Go/1", Verdict.WRONG_ANSWER))
    lines = [line for line in shown(progress, file) if line.strip()]
    assert {line.split(":")[0].strip() for line in lines} == {"Go"}
    assert "2/2" in lines[-1]


def test_what_an_earlier_process_did_is_counted() -> None:
    file = io.StringIO()
    made = list(records(SHAPE))
    progress = Progress({"go": 20, "cpp": 20}, made[:30], file=file, force=True)
    assert any("30/40" in line for line in shown(progress, file))


def test_published_verdicts_of_mended_tasks_are_done_and_not_shown_as_passed() -> None:
    file = io.StringIO()
    progress = Progress({"go": 4}, file=file, force=True)
    for number, revision in itertools.product(range(2), ("published", "corrected")):
        progress.add(
            record(
                f"Go/{number}", Verdict.PASSED if revision == "corrected" else Verdict.WRONG_ANSWER, revision=revision
            )
        )
    assert progress._passed["go"]._now().startswith("passed 100.0%")
    assert any("4/4" in line for line in shown(progress, file))


def test_sandbox_errors_are_done_and_not_failed() -> None:
    progress = Progress(
        {"go": 2}, [record("Go/0", Verdict.SANDBOX_ERROR), record("Go/1")], file=io.StringIO(), force=True
    )
    assert progress._passed["go"]._now().startswith("passed 100.0%")
    progress.close()
