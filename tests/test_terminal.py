"""What goes to a terminal does nothing to it, whoever wrote it and whichever command says it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from humaneval_x import hub
from humaneval_x.errors import ConfigurationError
from humaneval_x.sandbox import apt, images
from humaneval_x.terminal import harmless, tell

EVIL = "\x1b]0;title\x07"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]0;title\x07\x1b[2J", "␛]0;title␇␛[2J"),
        ("a\rb", "a␍b"),
        ("a\r\nb\tc", "a\nb\tc"),
        ("\x00\x7f\x9b31m", "␀\\x7f\\x9b31m"),
        ("if x\u202e\u2066// y\u2069", "if x\\u202e\\u2066// y\\u2069"),
        ("zero\u200bwidth\ufeff\xad", "zero\\u200bwidth\\ufeff\\xad"),
        ("\ud800", "\\ud800"),
        ("line\u2028break", "line\\u2028break"),
        ("\U000e0041", "\\U000e0041"),
        ("naïve → λ 漢字 😀", "naïve → λ 漢字 😀"),
    ],
)
def test_what_acts_on_a_terminal_is_written_out(text: str, shown: str) -> None:
    assert harmless(text) == shown


def _raise(*_: object) -> None:
    raise ConfigurationError(EVIL)


def _finished() -> int:
    with pytest.raises(SystemExit) as ended:
        images.finish(_raise)
    return int(str(ended.value.code))


COMMANDS: dict[str, Callable[[], int]] = {
    "make data": hub.main,
    "make images": _finished,
    "packages": lambda: apt.main([]),
}


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_errors_of_all_commands_do_nothing_to_it(
    command: Callable[[], int], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(hub, "download", _raise)
    monkeypatch.setattr(apt, "install", _raise)
    assert command() == 2
    said = capsys.readouterr()
    assert harmless(EVIL) in said.err and "\x1b" not in said.err + said.out


def test_what_a_build_reports_does_nothing_to_it(capsys: pytest.CaptureFixture[str]) -> None:
    images.printed("go", EVIL)
    assert harmless(EVIL) in capsys.readouterr().out


def test_an_error_is_told_behind_the_programs_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert tell(ConfigurationError("install it"), "evaluate.py") == 2
    assert capsys.readouterr().err == "evaluate.py: install it\n"
