"""What a model is to the harness."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from humaneval_x.samples import Sample
from humaneval_x.tasks import Item


@dataclasses.dataclass(frozen=True)
class Sampling:
    """How samples are drawn; `n` samples a problem, numbered from 0."""

    n: int = 1
    temperature: float = 0.8
    top_p: float = 0.95
    max_new_tokens: int = 1024
    seed: int = 0


class Adapter(Protocol):
    """Where samples come from: one file of this package, and one line in `models.ADAPTERS`."""

    def describe(self) -> Mapping[str, Any]:
        """What the manifest says of the source: all that decides which samples come out, and no secret."""

    def expected(self, items: Iterable[Item]) -> Mapping[tuple[str, str], int]:
        """How many samples there will be for each item, by `Item.key`; for the progress bar."""

    def samples(self, items: Iterable[Item], done: frozenset[tuple[str, str, int]]) -> Iterator[Sample]:
        """The samples for `items`, as they are ready, without those whose `Sample.key` is in `done`.

        Raises:
            DataError, ConfigurationError: whose fault it is that there are none.
        """
