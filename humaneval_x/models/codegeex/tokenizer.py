"""CodeGeeX's tokenizer: GPT-2's byte-level BPE and 143 added tokens, nine of which are runs of spaces.

    ids 0..255            single bytes, in GPT-2's order
    ids 256..50255        one a line of merges.txt, in its order: the vocabulary follows from the merges
    id  50256             <|endoftext|>, also bos and unk
    ids 50257..50399      <|extratoken_1|> .. <|extratoken_143|>; 10..18 stand for runs of 2..10 spaces

Fewer merges make a smaller vocabulary of the same build (the demo checkpoint's). Needs only the standard library.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from heapq import heapify, heappop, heappush
from itertools import groupby, pairwise
from pathlib import Path

from humaneval_x.errors import DataError, UsageError

MERGES = Path(__file__).with_name("merges.txt")
END_OF_TEXT = "<|endoftext|>"
N_EXTRA = 143
LONGEST_RUN = 10  # of spaces in one token; <|extratoken_{n+8}|> stands for n
EOS = 50256  # with GPT-2's merges; also bos and unk
VOCABULARY = 50400  # 256 bytes + 50000 merges + <|endoftext|> + 143
PADDED_VOCABULARY = (
    52224  # rows of the embedding, 51 * 1024, to be cut evenly over GPUs; those beyond are never sampled
)

_EXTRA = r"<\|extratoken_(?:14[0-3]|1[0-3][0-9]|[1-9][0-9]?)\|>"
_ADDED = re.compile(rf"({_EXTRA}| {{2,{LONGEST_RUN}}})")
_ADDED_AND_END = re.compile(rf"({re.escape(END_OF_TEXT)}|{_EXTRA}| {{2,{LONGEST_RUN}}})")


class Tokenizer:
    """Text to ids and back.

    `decode(encode(text)) == text` for any text that can be written as UTF-8, with one exception: the nine literals
    `<|extratoken_10|>` .. `<|extratoken_18|>` come back as the spaces they stand for, as in the released tokenizer.

    Args:
        merges: a merges file; by default GPT-2's, which ships with the package.

    Raises:
        DataError: the file is not a list of merges; names the file and line.
    """

    def __init__(self, merges: str | Path = MERGES) -> None:
        alphabet = byte_alphabet()
        pairs = _read_merges(Path(merges))
        words = list(alphabet) + [left + right for left, right in pairs]
        id_of = {word: i for i, word in enumerate(words)}
        self._byte_id = {alphabet[word]: i for word, i in id_of.items() if i < 256}
        # (left id, right id) -> the id of both together; a lower id is an earlier merge and goes first
        self._merged = {(id_of[left], id_of[right]): 256 + n for n, (left, right) in enumerate(pairs)}
        self.eos = len(words)
        self._added = {END_OF_TEXT: self.eos}
        self._added |= {f"<|extratoken_{n}|>": self.eos + n for n in range(1, N_EXTRA + 1)}
        runs = {" " * n: self.eos + n + 8 for n in range(2, LONGEST_RUN + 1)}
        self._bytes = [bytes(alphabet[letter] for letter in word) for word in words]
        spelled = {i: text for text, i in (self._added | runs).items()}  # a run's spaces win over its <|…|>
        self._bytes += [spelled[i].encode() for i in range(self.eos, self.eos + N_EXTRA + 1)]
        self._added |= runs
        self._word = lru_cache(maxsize=1 << 16)(self._merge)

    @property
    def vocabulary(self) -> int:
        """How many ids there are: 50400 with GPT-2's merges."""
        return len(self._bytes)

    def encode(self, text: str, *, allow_eos: bool = False) -> list[int]:
        """The ids of `text`. A lone surrogate, which UTF-8 cannot hold, is read as U+FFFD.

        Args:
            text: any string.
            allow_eos: read a literal `<|endoftext|>` as the end-of-text id. Off by default, because in text from
                others it would end the document for the model (an injection): then it is spelled out as plain text.
        """
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        ids: list[int] = []
        for n, piece in enumerate((_ADDED_AND_END if allow_eos else _ADDED).split(text)):
            if n % 2:  # odd pieces are what the pattern captured
                ids.append(self._added[piece])
            else:
                for word in _words().findall(piece):
                    ids += self._word(word)
        return ids

    def decode(self, ids: Iterable[int]) -> str:
        """The text of `ids`, with no cleaning of spaces; bytes that are not UTF-8 become U+FFFD.

        Raises:
            UsageError: an id is beyond the padded vocabulary.
        """
        return self.decode_bytes(ids).decode("utf-8", "replace")

    def decode_bytes(self, ids: Iterable[int]) -> bytes:
        """The bytes of `ids`: a character may be spread over several ids, so only a whole text is sure to be UTF-8."""
        return b"".join(map(self._bytes_of, ids))

    def _bytes_of(self, i: int) -> bytes:
        if not 0 <= i < PADDED_VOCABULARY:
            raise UsageError(f"id {i} is not one of the model's {PADDED_VOCABULARY} rows")
        return self._bytes[i] if i < len(self._bytes) else b""  # padding rows mean nothing

    def _merge(self, word: str) -> tuple[int, ...]:
        """Byte-pair encoding of one word: the earliest merge first, the leftmost of equals, until none applies.

        A heap over a linked list: n log n even for a word of a megabyte.
        """
        ids = [self._byte_id[byte] for byte in word.encode()]
        after, before = list(range(1, len(ids) + 1)), list(range(-1, len(ids) - 1))
        gone = -1
        heap = [(self._merged[pair], i) for i, pair in enumerate(pairwise(ids)) if pair in self._merged]
        heapify(heap)
        while heap:
            new, left = heappop(heap)
            right = after[left]
            if ids[left] == gone or right == len(ids) or self._merged.get((ids[left], ids[right])) != new:
                continue  # an earlier merge took one of the two
            ids[left], ids[right], after[left] = new, gone, after[right]
            if after[left] < len(ids):
                before[after[left]] = left
            for i in (before[left], left):
                if i >= 0 and after[i] < len(ids) and (pair := (ids[i], ids[after[i]])) in self._merged:
                    heappush(heap, (self._merged[pair], i))
        return tuple(i for i in ids if i != gone)


class TextStream:
    """Decodes ids as they come, holding back the bytes of an unfinished character."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        self._utf8 = codecs.getincrementaldecoder("utf-8")("replace")

    def feed(self, i: int) -> str:
        """The text that id `i` completes: only what is new, often one word."""
        return self._utf8.decode(self._tokenizer.decode_bytes((i,)))


def split_words(text: str) -> Iterator[str]:
    """The words of `text` within which bytes are merged: what is left between the added tokens, by GPT-2's pattern."""
    for piece in _ADDED.split(text)[::2]:
        yield from _words().findall(piece)


def byte_alphabet() -> dict[str, int]:
    """The printable letter that stands for each byte in a merges file, in the order of GPT-2's first 256 ids.

    Printable bytes stand for themselves and come first; the other 68 are shifted to U+0100 and up.
    """
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in printable]
    return {chr(byte): byte for byte in printable} | {chr(256 + n): byte for n, byte in enumerate(others)}


def _read_merges(path: Path) -> list[tuple[str, str]]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{path}: cannot be read as a merges file: {error}") from error
    known, pairs = set(byte_alphabet()), []
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#version"):
            continue
        left, _, right = line.partition(" ")
        if left not in known or right not in known or left + right in known:
            raise DataError(f"{path}:{number}: {line!r} is not a merge of two known tokens into a new one")
        known.add(left + right)
        pairs.append((left, right))
    return pairs


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    r"""GPT-2's pattern, 's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+, for Python's re.

    `re` has no \p{…}, and its \s counts U+001C..U+001F, which Unicode's White_Space does not: so the classes are
    spelled out. Takes 0.2 s, once a process.
    """
    letters, numbers = _ranges("L"), _ranges("N")
    spaces = "\t-\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
    return re.compile(
        rf"'s|'t|'re|'ve|'m|'ll|'d| ?[{letters}]+| ?[{numbers}]+| ?[^{spaces}{letters}{numbers}]+"
        rf"|[{spaces}]+(?![^{spaces}])|[{spaces}]+"
    )


def _ranges(major: str) -> str:
    """Every character whose Unicode category begins with `major`, as the inside of a character class."""

    def runs() -> Iterator[Sequence[int]]:
        for inside, run in groupby(range(0x110000), lambda point: unicodedata.category(chr(point))[0] == major):
            if inside:
                yield list(run)

    return "".join(f"{chr(run[0])}-{chr(run[-1])}" for run in runs())
