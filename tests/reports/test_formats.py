"""Markdown, LaTeX, Parquet, Dataset, plots: the same numbers in other clothes."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from synthetic import Shape, records, write_run

from humaneval_x.errors import RunFolderError
from humaneval_x.reports import compare, export, markup, plots, run, words

GENERATION = Shape(languages=["python", "cpp", "java"], problems=8, n=12, mended=(2,), broken=0.05)
TRANSLATION = Shape(pairs=list(itertools.permutations(["python", "cpp", "go"], 2)), problems=5, n=1, k=(1,))


@pytest.fixture
def generation(tmp_path: Path) -> run.Run:
    return run.load(write_run(tmp_path / "generation", GENERATION))


@pytest.fixture
def translation(tmp_path: Path) -> run.Run:
    return run.load(write_run(tmp_path / "translation", TRANSLATION))


def cells_of(table: str, separator: str) -> list[str]:
    return [cell.strip() for line in table.splitlines() for cell in line.split(separator)]


def test_markdown_has_the_numbers_of_the_summary(generation: run.Run) -> None:
    shown = cells_of(markup.markdown(generation.summary), "|")
    for cell in generation.summary["cells"].values():
        for scores in (cell["scores"], cell["as_published"]["scores"]):
            assert words.with_interval(scores["1"]) in shown
    assert "synthetic" in markup.markdown(generation.summary)


def test_markdown_tables_are_rectangular(generation: run.Run, translation: run.Run) -> None:
    for each in (generation, translation):
        for block in markup.markdown(each.summary).split("\n\n"):
            if block.startswith("|"):
                assert len({len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}) == 1


def test_latex_has_balanced_environments_and_escapes(generation: run.Run) -> None:
    source = markup.latex(generation.summary)
    begun, ended = re.findall(r"\\begin{(\w+)}", source), re.findall(r"\\end{(\w+)}", source)
    assert sorted(begun) == sorted(ended) and "tabular" in begun
    assert not re.search(r"(?<!\\)[&%_#$](?![^\n]*\\\\)", source.replace("\\usepackage", "").replace("% Needs", ""))
    assert source.isascii()
    shown = words.with_interval(generation.summary["cells"]["cpp"]["scores"]["1"])
    assert f"{shown.replace('–', '--')}" in source


def test_latex_escapes_whatever_a_name_has() -> None:
    assert markup.escape_latex(r"a_b & 50% {x} \y ~^ #1 $") == (
        r"a\_b \& 50\% \{x\} \textbackslash{}y \textasciitilde{}\textasciicircum{} \#1 \$"
    )


def test_the_matrix_is_pasted_as_a_matrix(translation: run.Run) -> None:
    shown = markup.markdown(translation.summary)
    assert "| from \\\\ to | Python | C++ | Go | mean |" in shown


def test_parquet_gives_back_every_record(generation: run.Run, tmp_path: Path) -> None:
    from pyarrow import parquet

    target = tmp_path / "samples.parquet"
    count = export.to_parquet(generation.path, target)
    rows = parquet.read_table(target).to_pylist()
    assert [type(each).from_row(row) for each, row in zip(records(GENERATION), rows, strict=True)] == list(
        records(GENERATION)
    )
    assert count == len(rows)
    assert list(tmp_path.glob("*.part")) == []


def test_parquet_keeps_the_types_of_columns_without_values(translation: run.Run, tmp_path: Path) -> None:
    from pyarrow import parquet

    target = tmp_path / "samples.parquet"
    (translation.path / "results.jsonl").write_text("")
    assert export.to_parquet(translation.path, target) == 0
    schema = parquet.read_schema(target)
    assert (str(schema.field("source").type), str(schema.field("compile_s").type)) == ("string", "double")


def test_a_dataset_gives_back_every_record_and_sees_that_a_run_has_grown(
    generation: run.Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("datasets.config.HF_DATASETS_CACHE", str(tmp_path / "cache"))
    found = export.to_dataset(generation.path)
    expected = list(records(GENERATION))
    assert len(found) == len(expected)
    assert found[5]["program"] == expected[5].program
    assert found[5]["verdict"] == expected[5].verdict.value
    with (generation.path / "results.jsonl").open("a") as file:
        file.write(expected[0].to_line())
    assert len(export.to_dataset(generation.path)) == len(expected) + 1


def test_there_is_nothing_to_export_where_there_is_no_run(tmp_path: Path) -> None:
    with pytest.raises(RunFolderError, match="not a run's folder"):
        export.to_parquet(tmp_path, tmp_path / "samples.parquet")
    with pytest.raises(RunFolderError, match="not a run's folder"):
        export.to_dataset(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_plots_are_pictures_with_the_data_sets_name(generation: run.Run, translation: run.Run, tmp_path: Path) -> None:
    written = plots.write_plots(generation.summary, tmp_path) + plots.write_plots(translation.summary, tmp_path / "t")
    names = {path.name for path in written}
    assert {
        "languages-pass@1.svg",
        "languages-pass@10.png",
        "radar.svg",
        "over-k.svg",
        "translation-pass@1.svg",
    } <= names
    for path in written:
        if path.suffix == ".png":
            assert path.read_bytes().startswith(b"\x89PNG")
        else:
            ElementTree.parse(path)
            assert "synthetic" in path.read_text()


def test_the_matrix_plot_shows_the_summarys_numbers(translation: run.Run, tmp_path: Path) -> None:
    plots.write_plots(translation.summary, tmp_path, formats=["svg"])
    texts = "".join(ElementTree.parse(tmp_path / "translation-pass@1.svg").getroot().itertext())
    for cell in translation.summary["cells"].values():
        assert words.percent(cell["scores"]["1"]["value"]) in texts


def test_the_same_run_gives_the_same_svg(generation: run.Run, tmp_path: Path) -> None:
    for name in ("one", "two"):
        plots.write_plots(generation.summary, tmp_path / name, formats=["svg"])
    for path in (tmp_path / "one").iterdir():
        assert path.read_text() == (tmp_path / "two" / path.name).read_text()


def test_a_comparison_is_plotted(generation: run.Run, tmp_path: Path) -> None:
    other = run.load(write_run(tmp_path / "other", Shape(**{**vars(GENERATION), "seed": 5})))
    written = plots.write_comparison(compare.compare(generation, other), tmp_path / "plots")
    assert {path.name for path in written} == {
        f"comparison-pass@{k}.{ending}" for k, ending in itertools.product((1, 10), ("png", "svg"))
    }
