"""Byte-pair merges learnt from a text, in the format of GPT-2's merges file: a vocabulary as small as a demo needs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from humaneval_x.models.codegeex.tokenizer import byte_alphabet, split_words

Word = tuple[str, ...]  # a word of the text as the tokens that it consists of so far
Pair = tuple[str, str]


def learn_merges(texts: Iterable[str], n_merges: int) -> list[Pair]:
    """The pairs of tokens that, merged one after the other, shorten the texts most; ties go by the alphabet.

    Fewer than `n_merges` where no pair comes twice any more.
    """
    words = _words(texts)
    counts: Counter[Pair] = Counter()
    where: defaultdict[Pair, set[int]] = defaultdict(set)  # in which words a pair is, or was
    for n, (word, count) in enumerate(words):
        _note(counts, where, n, word, count)
    merges: list[Pair] = []
    while len(merges) < n_merges:
        pair, count = max(counts.items(), key=lambda item: (item[1], item[0]), default=(("", ""), 0))
        if count < 2:
            break
        merges.append(pair)
        for n in sorted(where.pop(pair)):
            word, count = words[n]
            _note(counts, where, n, word, -count)
            words[n] = (_merged(word, pair), count)
            _note(counts, where, n, words[n][0], count)
        del counts[pair]
    return merges


def merges_file(merges: Iterable[Pair]) -> str:
    """The text of a merges file."""
    return "#version: 0.2\n" + "".join(f"{left} {right}\n" for left, right in merges)


def _words(texts: Iterable[str]) -> list[tuple[Word, int]]:
    letter = {byte: letter for letter, byte in byte_alphabet().items()}
    counts = Counter(word for text in texts for word in split_words(text))
    return [(tuple(letter[byte] for byte in word.encode()), count) for word, count in sorted(counts.items())]


def _note(counts: Counter[Pair], where: defaultdict[Pair, set[int]], n: int, word: Word, count: int) -> None:
    for pair in pairwise(word):
        counts[pair] += count
        where[pair].add(n)


def _merged(word: Word, pair: Pair) -> Word:
    return tuple(_merge(word, pair))


def _merge(word: Word, pair: Pair) -> Iterator[str]:
    tokens = iter(range(len(word)))
    for i in tokens:
        if word[i : i + 2] == pair:
            yield word[i] + word[i + 1]
            next(tokens)
        else:
            yield word[i]
