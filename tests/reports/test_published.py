"""Published scores: carried over rightly, shown only beside scores of the same thing."""

from __future__ import annotations

import dataclasses
import itertools
import re
from typing import Any

import pytest
import synthetic
from synthetic import Shape, manifest

from humaneval_x import languages, paths
from humaneval_x.reports import markup, published
from humaneval_x.reports.summary import summarize

FIVE = ["python", "cpp", "java", "javascript", "go"]


WHOLE = Shape(languages=FIVE, problems=164, n=1, k=(1, 10, 100))


def full(shape: Shape = WHOLE, **changes: Any) -> dict[str, Any]:
    made = manifest(shape, **changes)
    for data in made["data"].values():
        data["name"] = "humaneval-x"
    return summarize(made, synthetic.records(dataclasses.replace(shape, n=100)))


@pytest.fixture(scope="module")
def generation() -> dict[str, Any]:
    return full()


# The averages over the languages as the sources themselves state them: a check on every cell they are made of.
@pytest.mark.parametrize(
    ("model", "source", "k", "average"),
    [
        ("CodeGeeX-13B", "codegeex", "100", 54.76),
        ("CodeGen-Multi-16B", "codegeex", "100", 54.39),
    ],
)
def test_averages_are_those_that_the_source_states(
    generation: dict[str, Any], model: str, source: str, k: str, average: float
) -> None:
    found = next(each for each in published.beside(generation) if (each.model, each.source) == (model, source))
    assert sum(found.scores[name][k] for name in FIVE) / 5 == pytest.approx(average, abs=0.005)


@pytest.mark.parametrize(
    ("model", "average"),
    [("CodeGen-16B-multi", 14.2), ("CodeGeeX-13B", 16.0), ("Replit-code-v1-3B", 17.2), ("CodeGen2.5-7B-multi", 25.1),
     ("StarCoder-15B", 27.9), ("CodeGeeX2-6B", 28.1)],
)  # fmt: skip
def test_averages_over_six_languages_are_those_of_the_readme(
    generation: dict[str, Any], model: str, average: float
) -> None:
    found = next(each for each in published.beside(generation) if (each.model, each.source) == (model, "codegeex2"))
    values = [scores["1"] for scores in found.scores.values()]
    assert len(values) == 6
    assert sum(values) / 6 == pytest.approx(average, abs=0.06)


def test_every_score_is_a_percentage_that_grows_with_k() -> None:
    text = (paths.DATA / "published.json").read_text()
    assert len(re.findall(r'"1": ', text)) == 6 * 5 + 6 * 6 + 4 * 20
    for match in re.finditer(r'\{"1": ([\d.]+), "10": ([\d.]+), "100": ([\d.]+)\}', text):
        one, ten, hundred = map(float, match.groups())
        assert 0 < one < ten < hundred < 100


def test_every_score_names_a_source_and_how_it_was_read(generation: dict[str, Any]) -> None:
    for model in published.beside(generation):
        source = published.sources()[model.source]
        assert source["address"].startswith("https://")
        assert source["mark"] in model.label
    assert "as read from the figure" in published.beside(generation)[0].label


def test_rough_readings_are_marked(generation: dict[str, Any]) -> None:
    found = next(each for each in published.beside(generation) if each.model == "CodeGen-Multi-6B")
    assert found.text("cpp", "100") == "≈45.5"
    assert found.text("go", "100") == "41.0"
    assert found.text("rust", "1") == ""


def test_translation_has_all_pairs() -> None:
    shape = Shape(pairs=list(itertools.permutations(FIVE, 2)), problems=164, n=1, k=(1,))
    made = manifest(shape)
    for data in made["data"].values():
        data["name"] = "humaneval-x"
    found = summarize(made, [])
    for model in published.beside(found):
        assert set(model.scores) == set(found["cells"])
    assert len(published.beside(found)) == 4


def test_the_table_has_both_revisions_of_this_run_first() -> None:
    shape = Shape(languages=FIVE, problems=164, n=1, k=(1,), mended=(3,))
    rows = markup.published_rows(full(shape), "1")
    assert rows[0] == ["Language", "Python", "C++", "Java", "JavaScript", "Go", "Macro average"]
    assert [row[0] for row in rows[1:3]] == ["this run, corrected", "this run, as published"]
    assert ["CodeGeeX-13B (codegeex2, as stated)", "22.9", "17.1", "20.0", "17.6", "14.4", "18.4"] in rows


def test_only_models_with_that_k_are_shown(generation: dict[str, Any]) -> None:
    assert len(markup.published_rows(generation, "1")) == 1 + 1 + 12
    assert len(markup.published_rows(generation, "100")) == 1 + 1 + 6


@pytest.mark.parametrize(
    ("shape", "changes"),
    [
        (Shape(languages=["go"], problems=10, n=1), {}),
        (Shape(languages=["go"], problems=164, n=1), {"example_tests": True}),
        (Shape(languages=["go"], problems=164, n=1), {"task": "ground-truth"}),
    ],
)
def test_nothing_is_shown_beside_another_thing(shape: Shape, changes: dict[str, Any]) -> None:
    assert published.beside(full(shape, **changes)) == []


def test_nothing_is_shown_beside_another_data_set() -> None:
    shape = Shape(languages=["go"], problems=164, n=1)
    assert published.beside(summarize(manifest(shape), synthetic.records(shape))) == []


def test_languages_are_those_of_the_registry(generation: dict[str, Any]) -> None:
    for model in published.beside(generation):
        assert set(model.scores) <= set(languages.LANGUAGES)
