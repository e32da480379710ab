"""A problem's samples on the terminal."""

from __future__ import annotations

import pytest
from synthetic import record

from humaneval_x.errors import UsageError
from humaneval_x.reports import show
from humaneval_x.verdicts import Verdict


def test_shows_the_first_failure_in_full_with_line_numbers() -> None:
    program = "package main\n\nfunc f() int {\n\treturn 1\n}\n"
    broken = record(
        "Go/1", Verdict.COMPILE_ERROR, completion_id=1, program=program, stderr="main.go:4: oops", compile_s=0.5
    )
    shown = show.render(show.pick([broken, record("Go/1"), record("Go/2")], "Go/1"))
    assert "Go/1: passed are 1 of 2 by the corrected data set" in shown
    assert "Go/1, sample 1, judged by the corrected data set" in shown
    assert "verdict: compile error" in shown
    assert "1 │ package main\n2 │\n3 │ func f() int {\n4 │ \treturn 1\n5 │ }\n" in shown
    assert "── standard error ──\nmain.go:4: oops" in shown
    assert "compiled in 500 ms" in shown


def test_a_passed_problem_is_shown_too() -> None:
    assert "verdict: passed" in show.render(show.pick([record("Go/1")], "Go/1"))


def test_a_sample_can_be_chosen() -> None:
    found = [record("Go/1", completion_id=place, program=f"program {place}") for place in range(3)]
    assert "program 2" in show.render(found, sample=2)
    with pytest.raises(UsageError, match="no sample 7 of Go/1; there are 0, 1, 2"):
        show.render(found, sample=7)


def test_revisions_are_told_apart() -> None:
    found = [record("Go/1"), record("Go/1", Verdict.WRONG_ANSWER, revision="published")]
    shown = show.render(show.pick(found, "Go/1"))
    assert "1 of 1 by the corrected data set, 0 of 1 by the published data set" in shown
    assert "judged by the published" in show.render(show.pick(found, "Go/1", revision="published"))
    with pytest.raises(UsageError, match="there is corrected, published"):
        show.pick(found, "Go/1", revision="newest")


def test_translations_of_one_problem_need_their_source() -> None:
    found = [record("Go/1", source="java"), record("Go/1", source="python")]
    with pytest.raises(UsageError, match="java, python: choose with --source"):
        show.pick(found, "Go/1")
    assert "Go/1 from Java" in show.render(show.pick(found, "Go/1", source="java"))


def test_an_unknown_task_is_said() -> None:
    with pytest.raises(UsageError, match="no sample of 'Go/7'"):
        show.pick([record("Go/1")], "Go/7")


def test_every_text_of_a_sample_is_made_harmless() -> None:
    evil = "\x1b[31mred"
    sample = record("Go/1", Verdict.WRONG_ANSWER, detail=evil, program=evil, stdout=evil, stderr=evil)
    assert "\x1b" not in show.render([sample, record("Go/1", completion_id=1)])


def test_long_output_is_clipped_and_says_so() -> None:
    shown = show.clip_lines("\n".join(["x" * 1000] * 100), most=3, width=10)
    assert shown == "\n".join([f"{'x' * 10} … 990 more characters"] * 3 + ["… 97 more lines"])
