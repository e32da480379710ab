from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from humaneval_x.errors import DataError
from humaneval_x.samples import Expected, count_samples, read_samples

KNOWN = Expected({"Go/0", "Go/1", "Python/0"}, aliases={"HumanEval": "Python"}, elsewhere={"Rust"})


def write(path: Path, *rows: Any) -> Path:
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows))
    return path


def test_reads_the_formats_of_the_world(tmp_path: Path) -> None:
    path = write(
        tmp_path / "samples.jsonl",
        {"task_id": "Go/0", "generation": "codegeex"},
        {"task_id": "HumanEval/0", "completion": "human-eval"},
        {"task_id": "Python/0", "solution": "evalplus"},
    )
    codegeex, human_eval, evalplus = read_samples(path, KNOWN)
    assert (codegeex.task_id, codegeex.text, codegeex.is_whole) == ("Go/0", "codegeex", False)
    assert (human_eval.task_id, human_eval.completion_id, human_eval.text) == ("Python/0", 0, "human-eval")
    assert (evalplus.completion_id, evalplus.is_whole) == (1, True)


def test_reads_gzip_whatever_the_name(tmp_path: Path) -> None:
    path = tmp_path / "samples.jsonl"
    path.write_bytes(gzip.compress(b'{"task_id": "Go/0", "generation": "x"}\n'))
    assert [sample.text for sample in read_samples(path, KNOWN)] == ["x"]


def test_numbers_what_has_no_number_around_what_has(tmp_path: Path) -> None:
    rows = [{"task_id": "Go/0", "generation": "a", "completion_id": 1}, *[{"task_id": "Go/0", "generation": "b"}] * 2]
    path = write(tmp_path / "samples.jsonl", *rows)
    assert sorted(sample.completion_id for sample in read_samples(path, KNOWN)) == [1, 2, 3]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("{", "not JSON"),
        ("[1]", "not a JSON object but list"),
        ('{"generation": "x"}', "task_id is missing"),
        ('{"task_id": 7, "generation": "x"}', "task_id is missing or no text: 7"),
        ('{"task_id": "Go/999", "generation": "x"}', "no problem 'Go/999' among the 3"),
        ('{"task_id": "../../etc/passwd", "generation": "x"}', "no problem '../../etc/passwd'"),
        ('{"task_id": "Go/0"}', "none of generation, completion, solution is there"),
        ('{"task_id": "Go/0", "generation": null}', "generation must be text; it is None"),
        ('{"task_id": "Go/0", "generation": "x", "completion_id": -1}', "completion_id must be a whole number"),
        ('{"task_id": "Go/0", "generation": "x", "completion_id": true}', "completion_id must be a whole number"),
        (
            '{"task_id": "Go/0", "generation": "x", "completion_id": 0}',
            "has a sample with completion_id 0 already (line 1)",
        ),
        ('{"task_id": "Go/0", "generation": "x", "source": 3}', "source must be a language's name"),
        ("[" * 100_000, "not JSON"),
        ("\xff", "not JSON"),
    ],
)
def test_names_the_line_and_what_is_wrong_with_it(tmp_path: Path, line: str, complaint: str) -> None:
    path = tmp_path / "samples.jsonl"
    path.write_bytes(b'{"task_id": "Go/0", "generation": "fine"}\n\n' + line.encode("latin-1") + b"\n")
    with pytest.raises(DataError) as caught:
        count_samples(path, KNOWN)
    assert f"{path}, line 3: " in str(caught.value)
    assert complaint in str(caught.value)
    assert len(str(caught.value)) < 500


def test_refuses_lines_that_no_model_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("humaneval_x.samples.MAX_LINE_BYTES", 100)
    path = write(tmp_path / "samples.jsonl", {"task_id": "Go/0", "generation": "x" * 200})
    with pytest.raises(DataError, match="line 1: longer than"):
        count_samples(path, KNOWN)


def test_lone_surrogates_become_question_marks(tmp_path: Path) -> None:
    path = tmp_path / "samples.jsonl"
    path.write_text('{"task_id": "Go/0", "generation": "a\\ud800b"}\n')
    assert next(read_samples(path, KNOWN)).text == "a?b"


@pytest.mark.parametrize("content", [b"", b"\n\n"])
def test_an_empty_file_is_an_error(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "samples.jsonl"
    path.write_bytes(content)
    with pytest.raises(DataError, match="holds no samples"):
        count_samples(path, KNOWN)


def test_samples_of_languages_that_are_not_scored_are_passed_over(tmp_path: Path) -> None:
    path = write(tmp_path / "samples.jsonl", {"task_id": "Rust/7"}, {"task_id": "Go/0", "generation": "x"})
    assert count_samples(path, KNOWN) == {("", "Go/0"): 1}


def test_a_torn_gzip_is_an_error_with_a_name(tmp_path: Path) -> None:
    path = tmp_path / "samples.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"task_id": "Go/0", "generation": "x"}\n' * 1000)[:60])
    with pytest.raises(DataError, match=r"cannot read .*samples\.jsonl\.gz"):
        count_samples(path, KNOWN)


def test_translations_from_different_languages_are_different_samples(tmp_path: Path) -> None:
    rows = [{"task_id": "Go/0", "generation": "x", "source": source} for source in ("java", "cpp")]
    path = write(tmp_path / "samples.jsonl", *rows)
    assert [sample.key for sample in read_samples(path, KNOWN)] == [("java", "Go/0", 0), ("cpp", "Go/0", 0)]
