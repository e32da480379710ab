"""Generation: a prompt is read once for all its samples, and a row that finishes makes room for the next sample.

    prompts ──read──▶ Prompt (keys, values, last logits) ──place──▶ rows of the Cache ──step, step, …──▶ Generated
                                                            ▲                             │
                                                            └────────── free row ◀────────┘

Each step moves one small table of numbers to the device and one id a row back: no row is waited for on its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import torch
from torch import Tensor

from humaneval_x.models.codegeex.cache import Cache, Prompt
from humaneval_x.models.codegeex.model import CodeGeeX, as_rows
from humaneval_x.models.codegeex.sampling import Sampling, choose
from humaneval_x.models.codegeex.steps import Row, Steps
from humaneval_x.models.codegeex.tokenizer import EOS

#: Sees each new id of one sample once, in order; True ends the sample, with that id as its last.
Watch: TypeAlias = Callable[[int], bool]


@dataclass(frozen=True)
class Request:
    """A prompt and the samples wanted of it."""

    ids: Sequence[int]
    seeds: Sequence[int]  # one a sample: see sampling.sample_seed
    watch: Callable[[], Watch] | None = None  # called for each sample, for its own watch


@dataclass(frozen=True)
class Generated:
    """One finished sample."""

    request: int  # which request
    sample: int  # which of its seeds
    ids: list[int]  # the new ids, with the eos that ended them
    finish_reason: str  # "eos", "stop" (the watch said so) or "length" (max_new_tokens or the window)


@dataclass
class _Row:
    """A sample under way."""

    request: int
    sample: int
    seed: int
    n_prompt: int
    room: int  # for new ids
    watch: Watch | None
    ids: list[int] = field(default_factory=list)

    def now(self) -> Row:
        return Row(self.ids[-1], self.n_prompt + len(self.ids) - 1, self.seed, len(self.ids))

    def finish_reason(self, eos: int) -> str | None:
        """Why the newest id is the last, or None."""
        if self.ids[-1] == eos:
            return "eos"
        if self.watch is not None and self.watch(self.ids[-1]):
            return "stop"
        return "length" if len(self.ids) == self.room else None

    def done(self, reason: str) -> Generated:
        return Generated(self.request, self.sample, self.ids, reason)


class Engine:
    """Decodes up to `n_rows` samples at a time.

    Args:
        model: a loaded model, on any device.
        sampling: for all samples.
        n_rows: how many samples at a time; the results do not depend on it.
        length: room for prompt and new ids in each row.
        eos: the id that ends a sample.
    """

    def __init__(
        self,
        model: CodeGeeX,
        sampling: Sampling,
        n_rows: int,
        length: int,
        eos: int = EOS,
    ) -> None:
        self.model, self.sampling, self.n_rows, self.eos = model, sampling, n_rows, eos
        self.cache = Cache(model, n_rows, length)
        self.steps = Steps(model, self.cache, sampling)
        self.rows: list[_Row] = []  # row n of the cache is self.rows[n]; free rows come after them

    def run(self, requests: Sequence[Request]) -> Iterator[Generated]:
        """Samples in the order in which they finish."""
        waiting = self._samples(requests)
        while True:
            yield from self._fill(waiting)
            if not self.rows:
                return
            yield from self._settle(self._step())

    def _samples(self, requests: Sequence[Request]) -> Iterator[tuple[_Row, Prompt, Tensor]]:
        """Every sample wanted, with its prompt, which is read when the first of its samples is due."""
        window = self.model.config.n_positions
        for n, request in enumerate(requests):
            memory, logits = self._read(request.ids)
            room = min(self.sampling.max_new_tokens, window - len(request.ids))
            for sample, seed in enumerate(request.seeds):
                watch = request.watch() if request.watch else None
                yield _Row(n, sample, seed, len(request.ids), room, watch), memory, logits

    @torch.no_grad()
    def _read(self, ids: Sequence[int]) -> tuple[Prompt, Tensor]:
        """A prompt's keys and values, and the logits [1, V] after its last token."""
        memory, table = Prompt(), as_rows(ids).to(self.model.device)  # [1, P]
        positions = torch.arange(table.shape[1], device=self.model.device)[None]  # [1, P]
        logits = self.model.run(table, positions, memory, last=True)  # [1, 1, V]
        return memory, logits[:, 0, : self.model.config.vocabulary]  # rows beyond are padding: never sampled

    def _fill(self, waiting: Iterator[tuple[_Row, Prompt, Tensor]]) -> Iterator[Generated]:
        """Puts waiting samples into free rows, and draws their first ids."""
        while len(self.rows) < self.n_rows:
            placed = []
            for row, memory, logits in waiting:
                self.cache.place(len(self.rows), memory)
                self.rows.append(row)
                placed.append(logits)  # [1, V]
                if len(self.rows) == self.n_rows:
                    break
            if not placed:
                return
            fresh = range(len(self.rows) - len(placed), len(self.rows))
            yield from self._settle(self._draw(torch.cat(placed), fresh), fresh)

    @torch.no_grad()
    def _step(self) -> list[int]:
        """One more id for every row. To look at what was drawn is the step's only wait for the device."""
        logits, drawn = self.steps([row.now() for row in self.rows])  # [B, V], [2, B]
        ids, sure = drawn.tolist()
        return ids if all(sure) else self._draw(logits, range(len(self.rows)))

    @torch.no_grad()
    def _draw(self, logits: Tensor, rows: range) -> list[int]:
        """The next id of each of these rows, from logits [B, V]."""
        numbers = [[self.rows[n].seed for n in rows], [len(self.rows[n].ids) for n in rows]]
        table = torch.tensor(numbers, device=logits.device)  # [2, B]
        chosen: list[int] = choose(logits, self.sampling, table[0], table[1]).tolist()
        return chosen

    def _settle(self, ids: list[int], rows: range | None = None) -> Iterator[Generated]:
        """Gives each of these rows its new id, and hands over the finished; the last rows move into their places."""
        rows = range(len(self.rows)) if rows is None else rows
        finished = []
        for n, i in zip(rows, ids, strict=True):
            self.rows[n].ids.append(i)
            if reason := self.rows[n].finish_reason(self.eos):
                finished.append((n, self.rows[n].done(reason)))
        for n, _ in reversed(finished):  # from the end, so that a row that moves is not one that has finished
            self._drop(n)
        yield from (generated for _, generated in finished)

    def _drop(self, n: int) -> None:
        last = self.rows.pop()
        if n < len(self.rows):
            self.cache.move(len(self.rows), n, last.n_prompt + len(last.ids))
            self.rows[n] = last
