"""The samples of a run, packed for the page: compressed, a few problems to a chunk, read when somebody looks."""

from __future__ import annotations

import base64
import dataclasses
import json
import zlib
from array import array
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from humaneval_x.reports.counts import Cell
from humaneval_x.results import RESULTS, Record
from humaneval_x.terminal import harmless
from humaneval_x.verdicts import Verdict

#: Text of this many characters makes a chunk: small enough to open at once, large enough to compress well.
_CHUNK_CHARS = 1 << 20
#: Of an output, what the page keeps (characters): the record in results.jsonl has more.
_OUTPUT_CHARS = 4_000
_VERDICTS = list(Verdict)


@dataclasses.dataclass(frozen=True)
class Entry:
    """One problem of a cell in the page's index: which chunk has its samples, and where in it."""

    cell: str
    task_id: str
    chunk: int
    place: int
    #: Samples by verdict, in the order of Verdict, of the run's own revision.
    verdicts: tuple[int, ...]

    def row(self) -> list[Any]:
        """As the page reads it."""
        return [self.cell, self.task_id, self.chunk, self.place, *self.verdicts]


class Packer:
    """Reads a run's records problem by problem and hands out chunks; afterwards `entries` is the index."""

    def __init__(self, folder: Path, revision: str) -> None:
        self._path, self._revision = folder / RESULTS, revision
        self.entries: list[Entry] = []

    def chunks(self) -> Iterator[str]:
        """Each chunk as base64 of zlib of JSON: a list of problems, each a list of samples (see `_sample`)."""
        number, problems, size = 0, list[Any](), 0
        for records in self._problems():
            samples = [_sample(record) for record in records]
            self.entries.append(_entry(records, number, len(problems), self._revision))
            problems.append(samples)
            size += sum(len(text) for sample in samples for text in sample if isinstance(text, str))
            if size > _CHUNK_CHARS:
                yield _pack(problems)
                number, problems, size = number + 1, [], 0
        if problems:
            yield _pack(problems)

    def _problems(self) -> Iterator[list[Record]]:
        """The records of one problem of one cell after the other, whatever the file's order; one problem in memory."""
        places: dict[tuple[Any, ...], array[int]] = {}
        with self._path.open("rb") as file:
            start = 0
            for line in file:
                if line.endswith(b"\n"):
                    record = _parse(line)
                    places.setdefault((*record.order[:3], record.language), array("q")).append(start)
                start += len(line)
            for key in sorted(places):
                yield sorted(_read(file, places[key]), key=lambda record: record.order)


def _entry(records: list[Record], chunk: int, place: int, revision: str) -> Entry:
    own = [record.verdict for record in records if record.revision == revision]
    cell = Cell(records[0].source, records[0].language).name
    return Entry(cell, records[0].task_id, chunk, place, tuple(own.count(verdict) for verdict in _VERDICTS))


def _sample(record: Record) -> list[Any]:
    """The order is known to the page: assets/samples.js, `sampleOf`."""
    return [
        record.completion_id,
        _VERDICTS.index(record.verdict),
        record.revision,
        harmless(record.detail),
        harmless(record.program),
        _clip(harmless(record.stdout)),
        _clip(harmless(record.stderr)),
        *(None if value is None else round(value, 4) for value in (record.compile_s, record.run_s, record.memory_mb)),
        record.attempts,
        record.mode,
    ]


def _read(file: Any, starts: Iterable[int]) -> Iterator[Record]:
    for start in starts:
        file.seek(start)
        yield _parse(file.readline())


def _parse(line: bytes) -> Record:
    return Record.from_row(json.loads(line))


def _pack(problems: list[Any]) -> str:
    text = json.dumps(problems, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(zlib.compress(text.encode("utf-8", "replace"), 6)).decode()


def _clip(text: str) -> str:
    more = len(text) - _OUTPUT_CHARS
    return text if more <= 0 else f"{text[:_OUTPUT_CHARS]}\n… {more:,} more characters in results.jsonl"
