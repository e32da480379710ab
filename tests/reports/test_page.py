"""The page's file: what is in it, what is beside it, and that a run of any order and size goes in."""

from __future__ import annotations

import base64
import html.parser
import json
import random
import re
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from synthetic import Shape, records, write_run

from humaneval_x.reports import chunks, page, run
from humaneval_x.reports.pagedata import page_data

SHAPE = Shape(languages=["python", "go"], problems=12, n=3, mended=(2,), broken=0.1)


class Scripts(html.parser.HTMLParser):
    """The script elements of a page, by id; "" is the page's own."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: dict[str, str] = {}
        self.attributes: list[tuple[str, str | None]] = []
        self._inside: str | None = None
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.attributes += attributes
        self._inside = dict(attributes).get("id") or "" if tag == "script" else None

    def handle_data(self, data: str) -> None:
        if self._inside is not None:
            self.found[self._inside] = self.found.get(self._inside, "") + data

    def handle_endtag(self, tag: str) -> None:
        self._inside = None


@pytest.fixture
def finished(tmp_path: Path) -> run.Run:
    return run.load(write_run(tmp_path / "run", SHAPE))


def unpacked(chunk: str) -> list[Any]:
    problems: list[Any] = json.loads(zlib.decompress(base64.b64decode(chunk)))
    return problems


def samples_of(entries: Sequence[Sequence[Any]], packed: Sequence[str]) -> dict[tuple[str, str, int, str], list[Any]]:
    """Every sample of a page by cell, task, number and revision, found as the page finds it."""
    problems = [unpacked(chunk) for chunk in packed]
    return {
        (cell, task, sample[0], sample[2]): sample
        for cell, task, chunk, place, *_ in entries
        for sample in problems[chunk][place]
    }


def test_every_sample_is_in_the_page(finished: run.Run) -> None:
    scripts = Scripts(page.write_page(finished).read_text()).found
    data = json.loads(scripts["data"])
    packed = [scripts[f"chunk-{number}"] for number in range(len(scripts) - 2)]
    found = samples_of(data["entries"], packed)
    expected = list(records(SHAPE))
    assert len(found) == len(expected)
    for each in expected:
        sample = found[each.language, each.task_id, each.completion_id, each.revision]
        assert (sample[3], sample[4]) == (each.detail, each.program)
        assert data["verdicts"][sample[1]]["id"] == each.verdict.value


def test_a_file_in_any_order_gives_the_same_samples(finished: run.Run) -> None:
    sorted_page = page.write_page(finished).read_text()
    path = finished.path / "results.jsonl"
    lines = path.read_text().splitlines(keepends=True)
    random.Random(1).shuffle(lines)
    path.write_text("".join(lines) + '{"torn')
    assert page.write_page(finished).read_text() == sorted_page


def test_verdicts_of_the_index_are_those_of_the_summary(finished: run.Run) -> None:
    packer = chunks.Packer(finished.path, "corrected")
    list(packer.chunks())
    for name, cell in finished.summary["cells"].items():
        columns = zip(*(entry.verdicts for entry in packer.entries if entry.cell == name), strict=True)
        assert [sum(column) for column in columns] == list(cell["verdicts"].values())


def test_long_runs_are_split_into_chunks(finished: run.Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "_CHUNK_CHARS", 3_000)
    packer = chunks.Packer(finished.path, "corrected")
    packed = list(packer.chunks())
    assert len(packed) > 5
    assert len(samples_of([entry.row() for entry in packer.entries], packed)) == len(list(records(SHAPE)))


def test_large_runs_lie_beside_the_page_and_small_ones_in_it(finished: run.Run, tmp_path: Path) -> None:
    target, beside = tmp_path / "page.html", tmp_path / "page_samples"
    page.write_page(finished, target, embed_limit=100)
    files = sorted(beside.iterdir())
    assert [path.name for path in files] == ["0.js"]
    match = re.fullmatch(r'humanevalChunk\(0,"([A-Za-z0-9+/=]+)"\)\n', files[0].read_text())
    assert match and len(unpacked(match[1])) == 24
    assert json.loads(Scripts(target.read_text()).found["data"])["beside"] == "page_samples"
    # Written anew with room for all, the page leaves nothing of the old one behind.
    page.write_page(finished, target)
    assert not beside.exists()
    assert json.loads(Scripts(target.read_text()).found["data"])["beside"] is None


def test_the_page_asks_for_nothing_and_runs_its_own_script_alone(finished: run.Run) -> None:
    text = page.write_page(finished).read_text()
    scripts = Scripts(text)
    assert not [value for name, value in scripts.attributes if name in ("src", "href")]
    policy = next(value for name, value in scripts.attributes if name == "content" and value and "script-src" in value)
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert page._hash(scripts.found[""]) in policy


def test_texts_end_no_script_element(tmp_path: Path) -> None:
    folder = write_run(tmp_path, SHAPE, command=["</script><script>alert(1)</script>"])
    text = page.write_page(run.load(folder)).read_text()
    assert "alert(1)</script>" not in text
    assert json.loads(Scripts(text).found["data"])["manifest"]["command"] == ["</script><script>alert(1)</script>"]


def test_scripts_never_make_html_of_text() -> None:
    for path in page._ASSETS.glob("*.js"):
        source = path.read_text()
        for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"):
            assert word not in source, f"{path.name} uses {word}"


def test_every_asset_is_in_the_page(finished: run.Run) -> None:
    text = page.write_page(finished).read_text()
    for path in page._ASSETS.iterdir():
        assert path.read_text() in text


def test_an_unfinished_run_without_records_has_a_page(tmp_path: Path) -> None:
    folder = write_run(tmp_path, Shape(problems=2, n=0))
    assert page.write_page(run.load(folder)).exists()


def test_the_data_hold_numbers_with_their_texts(finished: run.Run) -> None:
    data = page_data(finished)
    for cell in data["cells"]:
        score = finished.summary["cells"][cell["id"]]["scores"]["1"]
        assert cell["scores"]["scores"]["1"]["value"] == score["value"]
        assert cell["scores"]["scores"]["1"]["text"] == f"{100 * score['value']:.1f}"
    assert json.loads(json.dumps(data)) == data
