"""Samples that are in a file already (`--generations FILE`, or `--model file:FILE`)."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Generator, Iterable, Mapping
from pathlib import Path
from typing import Any

from humaneval_x import languages
from humaneval_x.errors import DataError, UsageError
from humaneval_x.models.base import Request
from humaneval_x.problems import Problem
from humaneval_x.samples import Expected, Sample, count_samples, read_samples
from humaneval_x.tasks import Item


class File:
    """An adapter over a generation file, which is read to its end and checked before anything is scored."""

    SETTINGS = ()

    def __init__(self, path: Path, problems: Mapping[str, Collection[Problem]], source: str | None = None) -> None:
        """`problems`: those that lines may name, by language; lines of other languages are passed over. `source`: the
        language translated from, if any.

        Raises:
            DataError: a line is malformed; nothing has been scored.
        """
        others = (language for language in languages.all() if language.NAME not in problems)
        self._path = path
        self._expected = Expected(
            known={problem.task_id for each in problems.values() for problem in each},
            aliases={alias: language.TASK_PREFIX for language in languages.all() for alias in language.TASK_ALIASES},
            elsewhere={language.TASK_PREFIX for language in others},
            source=source,
        )
        self._counts = count_samples(path, self._expected)
        self._sha256 = _sha256(path)

    @classmethod
    def create(cls, request: Request) -> File:
        if not request.what:
            raise UsageError("--model file needs one: file:FILE, or --generations FILE")
        return cls(Path(request.what), request.problems, request.source)

    def describe(self) -> Mapping[str, Any]:
        return {
            "adapter": "file",
            "file": self._path.name,
            "sha256": self._sha256,
            "samples": sum(self._counts.values()),
        }

    def expected(self, items: Iterable[Item]) -> Mapping[tuple[str, str], int]:
        return {item.key: self._counts.get(item.key, 0) for item in items}

    def samples(
        self, items: Iterable[Item], done: frozenset[tuple[str, str, int]], folder: Path | None = None
    ) -> Generator[Sample]:
        wanted = {item.key for item in items}
        for sample in read_samples(self._path, self._expected):
            if (sample.source or "", sample.task_id) in wanted and sample.key not in done:
                yield sample


def _sha256(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise DataError(f"cannot read {path}: {error}") from error
