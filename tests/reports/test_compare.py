"""Two runs, pair by pair; and what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from synthetic import Shape, manifest, record, write_run

from humaneval_x.errors import UsageError
from humaneval_x.reports import compare, run
from humaneval_x.results import MANIFEST, RESULTS, Record, write_json
from humaneval_x.statistics import difference
from humaneval_x.verdicts import Verdict


def folder(path: Path, records: list[Record], made: dict[str, Any]) -> run.Run:
    path.mkdir()
    write_json(path / MANIFEST, made)
    (path / RESULTS).write_text("".join(each.to_line() for each in records))
    return run.load(path)


def go(solved: set[int], problems: int = 6) -> list[Record]:
    return [
        record(f"Go/{number}", Verdict.PASSED if number in solved else Verdict.WRONG_ANSWER)
        for number in range(problems)
    ]


SHAPE = Shape(languages=["go"], problems=6, k=(1, 10))


def test_the_difference_is_the_paired_one_and_flips_are_named(tmp_path: Path) -> None:
    a = folder(tmp_path / "a", go({0, 1}), manifest(SHAPE))
    b = folder(tmp_path / "b", go({1, 2, 3, 4}), manifest(SHAPE))
    found = compare.compare(a, b)
    cell = found["cells"]["go"]
    assert (cell["won"], cell["lost"]) == (["Go/2", "Go/3", "Go/4"], ["Go/0"])
    expected = difference(
        [{number: float(number in {0, 1}) for number in range(6)}], [{n: float(n in {1, 2, 3, 4}) for n in range(6)}]
    )
    assert cell["scores"]["1"]["value"] == pytest.approx(2 / 6)
    assert (cell["scores"]["1"]["low"], cell["scores"]["1"]["p_value"]) == (expected.low, expected.p_value)
    assert list(cell["scores"]) == ["1"]
    assert found["macro_average"]["scores"]["1"]["value"] == pytest.approx(2 / 6)


def test_exchanging_the_runs_exchanges_what_was_won_and_lost(tmp_path: Path) -> None:
    a = folder(tmp_path / "a", go({0, 1}), manifest(SHAPE))
    b = folder(tmp_path / "b", go({1, 2}), manifest(SHAPE))
    there, back = compare.compare(a, b)["cells"]["go"], compare.compare(b, a)["cells"]["go"]
    assert (there["won"], there["lost"]) == (back["lost"], back["won"]) == (["Go/2"], ["Go/0"])


def test_several_languages_have_an_overall_difference(tmp_path: Path) -> None:
    shape = Shape(languages=["go", "java", "rust"], problems=20, n=3, mended=(2,))
    better = Shape(languages=["go", "java", "rust"], problems=20, n=3, mended=(2,), skill=0.9, seed=1)
    a, b = run.load(write_run(tmp_path / "a", shape)), run.load(write_run(tmp_path / "b", better))
    found = compare.compare(a, b)
    values = [cell["scores"]["1"]["value"] for cell in found["cells"].values()]
    overall = found["macro_average"]["scores"]["1"]
    assert overall["value"] == pytest.approx(sum(values) / 3)
    assert overall["low"] > 0 and overall["p_value"] < 0.001
    own = b.summary["macro_average"]["scores"]["1"]["value"]
    assert overall["b"] == own
    shown = compare.render(found)
    assert "Macro average" in shown
    assert "data set: synthetic" in shown


def test_problems_without_samples_in_one_run_are_left_out(tmp_path: Path) -> None:
    a = folder(tmp_path / "a", go({0, 1}), manifest(SHAPE))
    b = folder(tmp_path / "b", go({0})[1:], manifest(SHAPE))
    cell = compare.compare(a, b)["cells"]["go"]
    assert cell["left_out"] == ["Go/0"]
    assert cell["scores"]["1"]["problems"] == 5
    assert cell["lost"] == ["Go/1"]


def test_languages_of_one_run_alone_are_left_out_and_named(tmp_path: Path) -> None:
    a = run.load(write_run(tmp_path / "a", Shape(languages=["go", "java"])))
    b = run.load(write_run(tmp_path / "b", Shape(languages=["java", "rust"])))
    found = compare.compare(a, b)
    assert list(found["cells"]) == ["java"]
    assert "Go is in one run only" in compare.render(found)


def data(**changes: Any) -> dict[str, Any]:
    made = manifest(SHAPE)
    made["data"]["go"] |= changes
    return made


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (manifest(SHAPE, revision="published"), "revision"),
        (manifest(SHAPE, task="ground-truth"), "task"),
        (manifest(SHAPE, example_tests=True), "tests"),
        (data(name="mini"), r"data set \(Go\) differs; 'synthetic' and 'mini'"),
        (data(sha256="2" * 64), "text"),
        (data(tests_sha256="2" * 64), r"tests \(Go\)"),
        (data(problems=[f"Go/{number}" for number in range(7)]), "only one of the runs has Go/6"),
    ],
)
def test_runs_of_different_questions_are_refused(tmp_path: Path, made: dict[str, Any], said: str) -> None:
    a, b = folder(tmp_path / "a", go({1}), manifest(SHAPE)), folder(tmp_path / "b", [], made)
    with pytest.raises(UsageError, match=said):
        compare.compare(a, b)


def test_runs_without_a_common_language_are_refused(tmp_path: Path) -> None:
    a = run.load(write_run(tmp_path / "a", Shape(languages=["go"])))
    b = run.load(write_run(tmp_path / "b", Shape(languages=["java"])))
    with pytest.raises(UsageError, match="no language in common"):
        compare.compare(a, b)


def test_other_settings_that_differ_are_said(tmp_path: Path) -> None:
    a = folder(tmp_path / "a", go({1}), manifest(SHAPE))
    b = folder(tmp_path / "b", go({1}), manifest(SHAPE, postprocess="published"))
    assert "postprocessing differ" in compare.render(compare.compare(a, b))
