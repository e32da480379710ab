"""What the terminal shows."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from synthetic import SET_NAME, Shape, manifest, record, records

from humaneval_x import languages
from humaneval_x.reports import table, words
from humaneval_x.reports.summary import summarize
from humaneval_x.verdicts import Verdict

ALL = list(languages.LANGUAGES)
SHAPES = {
    "one": Shape(languages=["go"], n=1),
    "all": Shape(languages=ALL, problems=30, n=12, mended=(3,), broken=0.05),
    "pair": Shape(pairs=[("python", "java")]),
    "matrix": Shape(pairs=list(itertools.permutations(ALL, 2)), problems=5, n=100, k=(1, 10, 100), mended=(2,)),
}


def summed_up(shape: Shape, **changes: Any) -> dict[str, Any]:
    return summarize(manifest(shape, **changes), records(shape))


@pytest.mark.parametrize("name", SHAPES)
def test_fits_a_terminal_and_names_the_data_set(name: str) -> None:
    shown = table.render(summed_up(SHAPES[name]))
    assert max(map(len, shown.splitlines())) <= table.WIDTH
    assert f"data set: {SET_NAME}" in shown.splitlines()[0]


@pytest.mark.parametrize("name", ["one", "all", "pair"])
def test_has_a_row_for_each_language_with_its_very_numbers(name: str) -> None:
    found = summed_up(SHAPES[name])
    shown = table.render(found)
    for cell in found["cells"].values():
        score = cell["scores"]["1"]
        text = f"{100 * score['value']:.1f} [{100 * score['low']:.1f}–{100 * score['high']:.1f}]"
        assert any(line.startswith(words.cell_title(cell)) and text in line for line in shown.splitlines())


def test_both_revisions_are_shown() -> None:
    found = summed_up(SHAPES["all"])
    shown = table.render(found)
    assert shown.index("Data set corrected") < shown.index("Data set as published")
    for view in (found["macro_average"]["scores"], found["macro_average"]["as_published"]["scores"]):
        assert words.with_interval(view["1"]) in shown


def test_the_matrix_has_every_pair_and_the_means() -> None:
    found = summed_up(SHAPES["matrix"])
    rows = table.matrix_rows(found, "10")
    assert rows[0] == ["from \\ to", *map(words.title, ALL), "mean"]
    assert [row[0] for row in rows[1:]] == [*map(words.title, ALL), "mean"]
    for (row, source), (column, target) in itertools.product(enumerate(ALL, 1), repeat=2):
        expected = (
            "" if source == target else words.percent(found["cells"][f"{source}-{target}"]["scores"]["10"]["value"])
        )
        assert rows[row][column] == expected
    assert rows[1][-1] == words.percent(found["by_source"]["python"]["scores"]["10"]["value"])
    assert rows[-1][-1] == words.percent(found["macro_average"]["scores"]["10"]["value"])
    assert rows[-1][-1] in table.render(found)


def test_an_incomplete_matrix_is_shown_with_gaps() -> None:
    shape = Shape(pairs=[("python", "go"), ("go", "python"), ("java", "go"), ("java", "python"), ("python", "cpp")])
    rows = table.matrix_rows(summed_up(shape), "1")
    assert [row[0] for row in rows[1:-1]] == ["Python", "Java", "Go"]
    assert rows[2][2] == ""


def test_says_what_the_score_does_not_cover() -> None:
    made = manifest(Shape(languages=["go", "java"], problems=3, k=(1, 2, 5)))
    run = [record("Go/0", completion_id=place) for place in range(2)]
    run += [record("Go/1"), record("Go/1", Verdict.SANDBOX_ERROR, completion_id=1)]
    run += [record(f"Java/{number}", completion_id=place) for number in range(3) for place in range(2)]
    shown = " ".join(table.render(summarize(made, run)).split())
    assert "No pass@5: no problem has that many samples." in shown
    assert "Go: covers 2 of 3 problems; no sample for Go/2." in shown
    assert "Go: pass@2 leaves out 1 problem with fewer than 2 samples." in shown
    assert "kept out of every score (1): Go/1 sample 1." in shown
    assert "2 of 3" in shown


def test_one_language_without_any_score_does_not_hide_the_others() -> None:
    made = manifest(Shape(languages=["go", "java"], problems=1, k=(1,)))
    shown = table.render(summarize(made, [record("Go/0")]))
    assert "100.0" in shown
    assert words.NOTHING in shown


def test_example_tests_are_called_what_they_are() -> None:
    assert "not comparable" in table.render(summed_up(SHAPES["one"], example_tests=True))


def test_a_run_without_records_has_a_report() -> None:
    assert "No sample was judged." in table.render(summarize(manifest(SHAPES["one"]), []))


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (None, "–"),
        (0.0, "0.0"),
        (1.0, "100.0"),
        (0.99999, ">99.9"),
        (0.0001, "<0.1"),
        (0.4533, "45.3"),
        (0.0005, "0.1"),
    ],
)
def test_percent_never_rounds_to_all_or_nothing(share: float | None, text: str) -> None:
    assert words.percent(share) == text


def test_units_and_signs() -> None:
    assert [words.seconds(value) for value in (None, 0.0123, 0.9996, 12.34)] == ["–", "12 ms", "1.0 s", "12.3 s"]
    assert [words.points(value) for value in (0.031, -0.004, 0.0)] == ["+3.1", "−0.4", "+0.0"]
    assert [words.p_value(value) for value in (0.03, 0.00046, 1e-9)] == ["0.030", "0.0005", "<0.0001"]
    assert words.some(["a", "b", "c"], 2) == "a, b and 1 more"
    assert words.title("klingon") == "klingon"
