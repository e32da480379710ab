"""The text helpers that the languages share."""

from __future__ import annotations

import re

import pytest

from humaneval_x.languages import text

C_LIKE = text.opaque(text.LINE_COMMENT, text.BLOCK_COMMENT, text.DOUBLE_QUOTED, text.SINGLE_QUOTED)
GRAMMAR = text.Grammar(
    opaque=C_LIKE,
    definition=re.compile(r"^def (\w+)", re.MULTILINE),
    statement=re.compile(r"def \w+|\w+ = "),
    unfinished=("=", ","),
)


def defines_f(block: str) -> bool:
    return "def f" in block


@pytest.mark.parametrize(
    "source, code",
    [
        ('a("}") // }', "a(   )     "),
        ("a /* {\n} */ b", "a     \n     b"),
        ("a /* never ends {", "a                "),
        ('a "never ends {\nb', "a              \nb"),
        (r"'\'' {", "     {"),
        (r'"\\" {', "     {"),
        ("", ""),
    ],
)
def test_mask_keeps_only_code_and_every_line(source: str, code: str) -> None:
    assert text.mask(source, C_LIKE) == code


def test_only_newlines_end_lines() -> None:
    assert text.lines_of("a\x0cb\u2028c\r\nd") == ["a\x0cb\u2028c\r\n", "d"]


@pytest.mark.parametrize(
    "answer, code",
    [
        ("no fence at all", "no fence at all"),
        ("Sure:\n```py\ndef f\n```\nBye", "def f\n"),
        ("```\nfirst\n```\n```py\nsecond\n```\n", "second\n"),
        ("```py\nexample\n```\n```py\ndef f\n```\n", "def f\n"),
        ("```py\ndef f\n```\n```py\ndef f again\n```\n", "def f\n"),
        ("```js\ndef f in another language\n```\n```py\nexample\n```\n", "def f in another language\n"),
        ("```py title=a.py\ndef f\n```", "def f\n"),
        ("~~~py\ndef f\n```\n~~~\n", "def f\n```\n"),
        ("````md\n```py\ndef f\n```\n````\n", "```py\ndef f\n```\n"),
        ("  ```py\r\n  def f\r\n  ```\r\n", "  def f\r\n"),
        ("Cut off:\n```py\ndef f\n", "def f\n"),
        ("    body\n```\nThat was all.", "    body\n"),
        ("    body\n```\nFor example:\n```py\nexample\n```\n", "    body\n"),
        ("```\n    body\n", "    body\n"),
        ("```py\n```\n", ""),
        ("<think>\n```py\ndef f wrong\n```\n</think>\n```py\ndef f\n```", "def f\n"),
        ("thought</think>\ndef f", "\ndef f"),
    ],
)
def test_code_is_found_in_chat_answers(answer: str, code: str) -> None:
    assert text.fenced_code(answer, ("py",), defines_f) == code


@pytest.mark.parametrize(
    "completion, kept",
    [
        ("  return {};\n}\nmore", "  return {};\n}"),
        ('  return "}"', '  return "}'),
        ("  return 1;", "  return 1;"),
        ("}", "}"),
        ("", ""),
    ],
)
def test_the_published_stop_rule_counts_every_brace(completion: str, kept: str) -> None:
    assert text.until_closed(completion) == kept


def test_brackets_are_matched() -> None:
    assert text.matching("f(a(b), c) d", 1) == 9
    assert text.matching("f(a", 1) is None
    assert text.end_of_block("{ } } {") == 5
    assert text.end_of_block("{ }") is None
    assert text.end_of_brackets("a[b(c)] {d;} } e)", 0) == 14
    assert text.end_of_brackets("(a) [b", 0) is None


def test_chunks_are_definitions_with_what_belongs_to_them() -> None:
    source = "\na(\n1)\n  b\n\nif x\nelse y\n{\n}\nopen("
    found = list(text.chunks(source, re.compile("else")))
    written = [source[chunk.start : chunk.end] for chunk in found]
    assert written == ["\na(\n1)\n  b\n\n", "if x\nelse y\n{\n}\n", "open("]
    assert [chunk.complete for chunk in found] == [True, True, False]
    assert list(text.chunks(" \n\n")) == []


def test_statements_leave_out_prose_and_trials() -> None:
    code = "def f\n  body\nlimit = 3\nsys.setlimit(9)\ncheckers = 1\n"
    source = "Here is it.\n" + code + "print(1)\nmain()\nunittest.main()\nassert 1\nf is fine"
    assert "".join(statement for statement, _ in text.statements(source, GRAMMAR, "f")) == code


def test_a_definition_that_was_cut_off_goes_unless_it_is_the_one_asked_for() -> None:
    assert list(text.statements("def f\ndef g(", GRAMMAR, "f")) == [("def f\n", ["f"])]
    assert list(text.statements("def f\ndef g =", GRAMMAR, "f")) == [("def f\n", ["f"])]
    assert list(text.statements("def f(", GRAMMAR, "f")) == [("def f(", ["f"])]


def test_messages_are_one_clipped_line() -> None:
    assert text.one_line("a\x1b[2J\n\tb\x00") == "a [2J b"
    assert len(text.one_line("x" * 1000)) == 300
    assert text.first_line("one\ntwo error\nthree", "fatal", "error") == "two error"
    assert text.first_line("one", "error") == ""
    assert text.last_line("one\ntwo\n\n") == "two"
    assert text.last_line(" \n") == ""
    assert text.ended(3) == "ended before the tests were through, with exit code 3"
    assert text.ended(-11) == "ended before the tests were through, by SIGSEGV"
    assert text.compiler_ended(-9) == "the compiler was ended by SIGKILL"
    assert text.compiler_ended(1) == ""
    assert text.ended(None) == "ended before the tests were through"
