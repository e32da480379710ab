"""The tokenizer: exact on the published tokenizer's cases, and lossless."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from humaneval_x.errors import DataError, UsageError
from humaneval_x.models.codegeex import TextStream, Tokenizer

TOKENIZER = Tokenizer()
SPELLED_RUNS = tuple(f"<|extratoken_{n}|>" for n in range(10, 19))


@pytest.mark.vectors
def test_every_published_case(vectors: Path) -> None:
    cases = json.loads((vectors / "tokenizer" / "cases.json").read_text())["cases"]
    assert len(cases) > 100
    for case in cases:
        assert TOKENIZER.encode(case["text"], allow_eos=True) == case["ids"], case["text"]
        assert TOKENIZER.decode(case["ids"]) == case["decode_no_cleanup"], case["text"]
        if "<|endoftext|>" not in case["text"]:
            assert TOKENIZER.encode(case["text"]) == case["ids"], case["text"]


@pytest.mark.vectors
def test_single_ids(vectors: Path) -> None:
    singles = json.loads((vectors / "tokenizer" / "cases.json").read_text())["single_ids"]
    assert singles["50400"] == ""  # a padding row
    for i, text in singles.items():
        assert TOKENIZER.decode([int(i)]) == text


@pytest.mark.parametrize("i", [-1, 52224])
def test_an_id_beyond_the_rows_is_refused(i: int) -> None:
    with pytest.raises(UsageError, match=str(i)):
        TOKENIZER.decode([i])


def test_the_vocabulary() -> None:
    assert (TOKENIZER.vocabulary, TOKENIZER.eos) == (50400, 50256)
    everything = [TOKENIZER.decode_bytes([i]) for i in range(50400)]
    assert len(set(everything)) == 50400


_pieces = st.sampled_from(
    [" ", "  ", "\n", "\t", "    return", "'s", "!=", "<|endoftext|>", "<|", "é", "世界", "🙂", "\x1c"]
)


@given(st.lists(st.one_of(_pieces, st.text(max_size=8)), max_size=30).map("".join))
def test_lossless(text: str) -> None:
    assume(not any(run in text for run in SPELLED_RUNS))
    assert TOKENIZER.decode(TOKENIZER.encode(text)) == text
    assert TOKENIZER.decode(TOKENIZER.encode(text, allow_eos=True)) == text


@given(st.text(max_size=60))
def test_a_stream_of_single_ids_gives_the_same_text(text: str) -> None:
    assume(not any(run in text for run in SPELLED_RUNS))
    stream = TextStream(TOKENIZER)
    assert "".join(stream.feed(i) for i in TOKENIZER.encode(text)) == text


def test_the_spelled_runs_of_spaces_are_the_exception() -> None:
    assert TOKENIZER.decode(TOKENIZER.encode("<|extratoken_10|>")) == "  "


@given(st.text(max_size=20), st.text(max_size=20))
def test_no_text_can_end_the_document(before: str, after: str) -> None:
    text = f"{before}<|endoftext|>{after}"
    assert TOKENIZER.eos not in TOKENIZER.encode(text)
    assert TOKENIZER.eos in TOKENIZER.encode(text, allow_eos=True)


@pytest.mark.parametrize("n", range(1, 45))
def test_runs_of_spaces(n: int) -> None:
    ids = TOKENIZER.encode(" " * n)
    tens, rest = divmod(n, 10)
    assert ids[:tens] == [50274] * tens
    assert ids[tens:] == {0: [], 1: [220]}.get(rest, [50264 + rest])


def test_a_long_word_takes_no_quadratic_time() -> None:
    # 300,000 letters: a second. Quadratic, it would take hours.
    word = "abcdefghij" * 30_000
    assert TOKENIZER.decode(TOKENIZER.encode(word)) == word


def test_a_lone_surrogate_is_replaced() -> None:
    assert TOKENIZER.decode(TOKENIZER.encode("a\ud800b")) == "a\ufffdb"


def test_fewer_merges_make_a_smaller_vocabulary(tmp_path: Path) -> None:
    file = tmp_path / "merges.txt"
    file.write_text("#version: 0.2\nh e\nl l\nhe ll\n")
    small = Tokenizer(file)
    assert (small.vocabulary, small.eos) == (403, 259)
    assert small.encode("hello  ") == [258, 78, 269]
    assert small.decode([258, 78, 269]) == "hello  "


@pytest.mark.parametrize("line", ["h", "h e l", "he l", "h e\nh e", " e"])
def test_a_wrong_merges_file_is_named_with_its_line(tmp_path: Path, line: str) -> None:
    file = tmp_path / "merges.txt"
    file.write_text(f"#version: 0.2\n{line}\n")
    with pytest.raises(DataError, match=r"merges.txt:[23]: "):
        Tokenizer(file)


def test_a_missing_merges_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"absent\.txt"):
        Tokenizer(tmp_path / "absent.txt")
