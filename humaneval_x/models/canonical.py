"""The canonical solutions as if a model had written them: the harness's and the data set's own check."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from pathlib import Path
from typing import Any

from humaneval_x.models.base import Request
from humaneval_x.samples import Sample
from humaneval_x.tasks import Item


class Canonical:
    """An adapter that answers each problem `n` times with its canonical solution."""

    SETTINGS = ()

    def __init__(self, n: int = 1) -> None:
        self._n = n

    @classmethod
    def create(cls, request: Request) -> Canonical:
        return cls(request.sampling.n)

    def describe(self) -> Mapping[str, Any]:
        return {"adapter": "canonical", "n": self._n}

    def expected(self, items: Iterable[Item]) -> Mapping[tuple[str, str], int]:
        return {item.key: self._n for item in items}

    def samples(
        self, items: Iterable[Item], done: frozenset[tuple[str, str, int]], folder: Path | None = None
    ) -> Generator[Sample]:
        for item in items:
            source, task_id = item.key
            for completion_id in range(self._n):
                if (source, task_id, completion_id) not in done:
                    yield Sample(task_id, completion_id, "", is_canonical=True, source=source or None)
