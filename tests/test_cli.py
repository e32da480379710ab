"""The command line without a sandbox: what it refuses, and how it says so."""

from __future__ import annotations

import inspect
import json
import logging
from pathlib import Path

import pytest

from humaneval_x import cli, paths, runs
from humaneval_x.errors import SandboxError


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ("--task guess", "--task 'guess' is none of generation, translation, ground-truth"),
        ("--lang golang", "unknown language 'golang'"),
        ("--limt 3", "there is no option --limt; did you mean --limit?"),
        ("--qqq", "there is no option --qqq. All options"),
        ("--generations nowhere.jsonl", "--generations nowhere.jsonl: no such file or folder"),
        ("--data nowhere", "--data nowhere: no such file or folder"),
        ("--lang go --workers 0", "--workers must be a whole number from 1; got 0"),
        ("--n 2.5", "--n must be a whole number from 1; got 2.5"),
        ("--k ten", "--k must be a whole number from 1; got 'ten'"),
        ("--time-limit -1", "--time-limit must be a number above 0; got -1"),
        ("--revision newest", "--revision 'newest' is none of published, corrected"),
        ("--postprocess none", "--postprocess 'none' is none of careful, published"),
        ("--model gpt --data data/mini", "'gpt'"),
        ("--task translation --source go --target go --data data/mini --model canonical", "two different languages"),
    ],
)
def test_bad_input_gets_one_message_and_exit_code_2(
    arguments: str, complaint: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(Path(__file__).parents[1])
    assert cli.main(arguments.split()) == 2
    error = capsys.readouterr().err
    assert complaint in error
    assert "Traceback" not in error


def test_a_set_without_example_tests_gets_one_message(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = map(json.loads, (paths.MINI / "humaneval_go.jsonl").read_text().splitlines())
    (tmp_path / "humaneval_go.jsonl").write_text(
        "".join(json.dumps({**row, "example_test": ""}) + "\n" for row in rows)
    )
    assert cli.main([f"--data={tmp_path}", "--lang=go", "--model=canonical", "--example-tests"]) == 2
    assert "none of these problems has example tests" in capsys.readouterr().err


def test_help_explains_every_option_with_its_default(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--help"])
    assert ended.value.code == 0
    shown = capsys.readouterr()
    text = shown.out + shown.err
    for name, parameter in inspect.signature(cli.evaluate).parameters.items():
        block = text.partition(f"--{name}=")[2].partition("\n    -")[0].splitlines()
        assert f"Default: {parameter.default!r}" in block[2], name
        assert block[3].strip().endswith("."), (name, block)


def test_nothing_that_is_quoted_acts_on_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        logging.getLogger("humaneval_x.sandbox.pool").warning("the agent said: %s", "\x1b[2J\u202e")
        raise SandboxError("the agent could not do its job: \x1b]0;owned\x07\0")

    monkeypatch.setattr("humaneval_x.runs.run", fail)
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    assert cli.main(["--lang", "go", "--data", "data/mini", "--model", "canonical"]) == 3
    error = capsys.readouterr().err
    assert "␛[2J\\u202e" in error and "␛]0;owned␇␀" in error
    assert error.replace("\n", "").isprintable()


def test_a_password_in_an_address_is_not_written_down() -> None:
    words = ["evaluate.py", "--base-url", "https://me:sk-secret@host/v1", "--base-url=http://sk-secret@host:80"]
    assert [runs._PASSWORD.sub("", word) for word in words] == [
        "evaluate.py", "--base-url", "https://host/v1", "--base-url=http://host:80",
    ]  # fmt: skip
