from __future__ import annotations

import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest

from humaneval_x import errata, hub, languages, paths
from humaneval_x.errata import Erratum
from humaneval_x.errors import DataError, UsageError
from humaneval_x.problems import FIELDS, Problem, ProblemSet, Revision, load_problems, parse_problems

ROW = {
    "task_id": "Go/0",
    "prompt": "p",
    "declaration": "d",
    "canonical_solution": "right",
    "test": "test one",
    "example_test": "",
    "import": "i",
    "test_setup": "s",
}


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No data but what a test makes."""
    monkeypatch.delenv("HUMANEVAL_X_DATA", raising=False)
    monkeypatch.setattr(paths, "DATA", tmp_path / "data")
    monkeypatch.setenv("HUMANEVAL_X_HUB", str(tmp_path / "hub"))


def put(folder: Path, rows: list[dict[str, str]], name: str = "humaneval_go.jsonl") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    text = "".join(json.dumps(row) + "\n" for row in rows).encode()
    (folder / name).write_bytes(gzip.compress(text) if name.endswith("gz") else text)
    return folder


def row(number: int, **changes: str) -> dict[str, str]:
    return {**ROW, "task_id": f"Go/{number}", **changes}


def test_fields_get_our_names() -> None:
    (problem,) = parse_problems(json.dumps(ROW), "go", "x")
    assert problem == Problem("Go/0", "go", "p", "d", "right", "test one", "", "i", "", "s")
    assert not problem.has_example_tests


def test_looks_at_the_path_then_the_environment_then_data_then_the_hub(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub_folder = put(tmp_path / "hub" / "data" / "go" / "data", [row(4)], "humaneval.jsonl")
    assert load_problems("go")[0].task_id == "Go/4"
    assert hub_folder.name == "data"
    put(tmp_path / "data", [row(3)], "humaneval_go.jsonl.gz")
    assert load_problems("go")[0].task_id == "Go/3"
    monkeypatch.setenv("HUMANEVAL_X_DATA", str(put(tmp_path / "env", [row(2)])))
    assert load_problems("go")[0].task_id == "Go/2"
    given = put(tmp_path / "given", [row(1)])
    assert load_problems("go", given)[0].task_id == "Go/1"
    assert load_problems("go", given / "humaneval_go.jsonl")[0].task_id == "Go/1"


def test_no_data_and_no_network_lists_the_ways_out() -> None:
    with pytest.raises(DataError) as caught:
        load_problems("go")
    assert all(way in str(caught.value) for way in ("--data", "HUMANEVAL_X_DATA", "make data", "data/mini"))
    with pytest.raises(DataError, match="has no Rust"):
        load_problems("rust")


def test_downloads_what_it_then_finds(tmp_path: Path) -> None:
    put(tmp_path / "hub" / "data" / "go" / "data", [row(4)], "humaneval.jsonl")
    (tmp_path / "data").mkdir()
    assert hub.download([languages.get("go")], paths.DATA) == [tmp_path / "data" / "humaneval_go.jsonl"]
    assert load_problems("go").origin == str(tmp_path / "data" / "humaneval_go.jsonl")
    assert load_problems("go").name == "humaneval-x"


def test_unknown_language() -> None:
    with pytest.raises(UsageError, match="unknown language 'golang'"):
        load_problems("golang")


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "line 2: not JSON"),
        ("3", "line 2: not a JSON object"),
        (json.dumps({**ROW, "test": None}), "line 2: the text field 'test' is missing"),
        (json.dumps({**ROW, "task_id": "Go"}), "line 2: task_id 'Go' is not of the form"),
        (json.dumps(ROW), "line 2: Go/0 is there twice"),
    ],
)
def test_malformed_data_names_the_line(line: str, complaint: str) -> None:
    with pytest.raises(DataError) as caught:
        parse_problems(json.dumps(ROW) + "\n" + line, "go", "file")
    assert complaint in str(caught.value)


def problem_set() -> ProblemSet:
    problems = parse_problems(json.dumps(ROW), "go", "x")
    return ProblemSet(problems, "go", "humaneval-x", Revision.PUBLISHED, "x", "0")


def erratum(**changes: object) -> Erratum:
    expects = (hashlib.sha256(b"test one").hexdigest(),)
    values = {"task_id": "Go/0", "field": "test", "expects": expects, "replacements": (("one", "two"),), "why": ""}
    return Erratum(**{**values, **changes})  # type: ignore[arg-type]


def test_an_erratum_mends_the_text_it_was_written_for() -> None:
    corrected = errata.correct(problem_set(), [erratum()])
    assert corrected[0].tests == "test two"
    assert (corrected.mended, corrected.revision) == (("Go/0",), Revision.CORRECTED)


def test_an_erratum_leaves_any_other_text_alone() -> None:
    corrected = errata.correct(problem_set(), [erratum(expects=("0" * 64,))])
    assert corrected[0].tests == "test one"
    assert corrected.mended == ()


def test_a_fault_that_is_named_and_left_mends_nothing() -> None:
    corrected = errata.correct(problem_set(), [erratum(replacements=())])
    assert corrected[0].tests == "test one"
    assert corrected.mended == ()


@pytest.mark.realdata
def test_every_erratum_is_written_for_a_text_that_is_there(shared_data: Path) -> None:
    sets = [load_problems(language, shared_data, Revision.PUBLISHED) for language in languages.LANGUAGES]
    problems = {problem.task_id: problem for each in sets for problem in each}
    for each in errata.load_errata():
        if not each.why.startswith("In the hub's text of September 2022 "):
            text: str = getattr(problems[each.task_id], FIELDS[each.field])
            assert hashlib.sha256(text.encode()).hexdigest() in each.expects, each


@pytest.mark.realdata
def test_the_page_on_the_data_lists_what_is_mended(shared_data: Path) -> None:
    rows = re.findall(r"^\| ([^|]+) \| ([\d, ]+)", (paths.ROOT / "docs" / "data.md").read_text(), re.MULTILINE)
    listed = {title: [int(number) for number in numbers.split(",")] for title, numbers in rows}
    for language in languages.all():
        mended = load_problems(language.NAME, shared_data).mended
        assert listed[language.TITLE] == [int(task_id.rpartition("/")[2]) for task_id in mended]


def test_an_erratum_that_does_not_fit_is_an_error() -> None:
    with pytest.raises(DataError, match="'t' stands 2 times"):
        errata.correct(problem_set(), [erratum(replacements=(("t", "x"),))])


def test_errata_files_are_checked(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"task_id": "Go/0"}\n')
    with pytest.raises(DataError, match=r"a\.jsonl, line 1: malformed"):
        errata.load_errata(tmp_path)
