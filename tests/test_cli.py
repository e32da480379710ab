"""The command line without a sandbox: what it refuses, and how it says so."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from humaneval_x import cli


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
