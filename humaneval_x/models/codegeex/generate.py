"""Generation: a prompt is read once for all its samples, and a row that finishes makes room for the next sample.

    prompts ──read──▶ Prompt (keys, values, last logits) ──place──▶ rows of the Cache ──step, step, …──▶ Generated
                                                            ▲                             │
                                                            └────────── free row ◀────────┘

Each step moves one small table of numbers to the device and one id a row back: no row is waited for on its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import torch
from torch import Tensor

from humaneval_x.errors import UsageError
from humaneval_x.models.codegeex.cache import Cache, Prompt, Window
from humaneval_x.models.codegeex.model import CodeGeeX, Ids, as_rows
from humaneval_x.models.codegeex.sampling import Sampling, choose, sample_seed
from humaneval_x.models.codegeex.tokenizer import EOS, TextStream, Tokenizer

STRIDE = 128  # attention looks at the cache in multiples of this, so that a compiled step is made for few lengths

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
        compile: fuse the decoding step with torch.compile (CUDA graphs on a GPU); worth its minutes on long runs.
    """

    def __init__(
        self, model: CodeGeeX, sampling: Sampling, n_rows: int, length: int, eos: int = EOS, compile: bool = False
    ) -> None:
        self.model, self.sampling, self.n_rows, self.eos = model, sampling, n_rows, eos
        self.compiled = compile
        self.cache = Cache(model, n_rows, length)
        self.rows: list[_Row] = []  # row n of the cache is self.rows[n]; free rows come after them
        self.decode = decode
        if compile:
            for table in (self.cache.keys, self.cache.values):
                torch._dynamo.mark_static_address(table)  # a CUDA graph may then write to it in place
            self.decode = torch.compile(decode, mode="reduce-overhead", dynamic=False)

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

    @torch.inference_mode()
    def _read(self, ids: Sequence[int]) -> tuple[Prompt, Tensor]:
        """A prompt's keys and values, and the logits [1, V] after its last token."""
        memory, table = Prompt(), as_rows(ids).to(self.model.device)  # [1, P]
        positions = torch.arange(table.shape[1], device=self.model.device)[None]  # [1, P]
        logits = self.model.run(table, positions, memory, last=True)  # [1, 1, V]
        return memory, logits[:, 0]

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

    def _step(self) -> list[int]:
        """One more id for every row."""
        n = self._padded(len(self.rows))
        ids = [row.ids[-1] for row in self.rows] + [0] * (n - len(self.rows))
        positions = [row.n_prompt + len(row.ids) - 1 for row in self.rows] + [0] * (n - len(self.rows))
        length = min(self.cache.length, -(-(max(positions) + 1) // STRIDE) * STRIDE)
        table = torch.tensor([ids, positions], device=self.model.device)  # [2, B], in one copy
        logits = self.decode(self.model, self.cache, table[0], table[1], length)  # [B, V]
        return self._draw(logits[: len(self.rows)], range(len(self.rows)))

    def _padded(self, n: int) -> int:
        """A compiled step is made for few batch sizes: powers of two. Free rows fill up, and are overwritten later."""
        return min(self.n_rows, 1 << (n - 1).bit_length()) if self.compiled else n

    @torch.inference_mode()
    def _draw(self, logits: Tensor, rows: range) -> list[int]:
        """The next id of each of these rows, from logits [B, V]: the step's only wait for the device."""
        numbers = [[self.rows[n].seed for n in rows], [len(self.rows[n].ids) for n in rows]]
        table = torch.tensor(numbers, device=logits.device)  # [2, B]
        logits = logits[:, : self.model.config.vocabulary]  # rows beyond are padding: never sampled
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


@torch.inference_mode()
def decode(model: CodeGeeX, cache: Cache, ids: Tensor, positions: Tensor, length: int) -> Tensor:
    """ids [B] at positions [B] into the cache's first rows -> the logits after them, [B, V]."""
    logits = model.run(ids[:, None], positions[:, None], Window(cache, positions, length))  # [B, 1, V]
    return logits[:, 0]


def stream(
    model: CodeGeeX,
    requests: Sequence[Request],
    sampling: Sampling,
    batch_size: int = 8,
    eos: int = EOS,
    compile: bool = False,
) -> Iterator[Generated]:
    """Samples of many prompts, each as soon as it is finished; see `Engine`.

    With tensor parallelism every rank must call this with the same arguments, and gets the same samples.

    Raises:
        UsageError: a prompt is empty, leaves no room in the window, or holds ids beyond the vocabulary.
    """
    check_requests(model, requests)
    n_samples = sum(len(request.seeds) for request in requests)
    if batch_size < 1:
        raise UsageError(f"batch_size must be at least 1; got {batch_size}")
    if n_samples:
        longest = max(len(request.ids) for request in requests)
        length = min(model.config.n_positions, longest + sampling.max_new_tokens)
        yield from Engine(model, sampling, min(batch_size, n_samples), length, eos, compile).run(requests)


def check_requests(model: CodeGeeX, requests: Iterable[Request]) -> None:
    """Raises UsageError for the first prompt that cannot be continued."""
    window = model.config.n_positions
    for n, request in enumerate(requests):
        if not 0 < len(request.ids) < window:
            raise UsageError(
                f"prompt {n} has {len(request.ids)} tokens; 1 to {window - 1} leave room for a new one in the window"
            )
        model.check(as_rows(request.ids))


def generate(model: CodeGeeX, ids: Ids, sampling: Sampling, seed: int = 0, eos: int = EOS, batch_size: int = 8) -> Ids:
    """The new ids for each prompt, in the form that the prompts came in.

    A row's ids end with `eos`, where the model wrote it; else at max_new_tokens or at the end of the window. A prompt
    given n times gets n different samples; a sample depends on seed, prompt and its number among equal prompts only.

    Args:
        model: a loaded model.
        ids: a prompt, [T], or several, [B, T]; lists may be of different length.
        sampling: for all prompts.
        seed: any number.
        eos: the id that ends a sample.
        batch_size: how many rows to decode at a time.

    Returns:
        A list for a list, lists for lists; a tensor [new] or [B, new] for a tensor, shorter rows filled up with eos.

    Raises:
        UsageError: a prompt leaves no room, or a setting is out of range.
    """
    single, prompts = _prompts(ids)
    copies: Counter[tuple[int, ...]] = Counter()
    requests = []
    for prompt in prompts:
        requests.append(Request(prompt, [sample_seed(seed, *prompt, copies[prompt])]))
        copies[prompt] += 1
    found = {g.request: g.ids for g in stream(model, requests, sampling, batch_size, eos)}
    rows = [found[n] for n in range(len(prompts))]
    if isinstance(ids, Tensor):
        longest = max(map(len, rows))
        table = torch.tensor([row + [eos] * (longest - len(row)) for row in rows], device=ids.device)  # [B, new]
        return table[0] if single else table
    return rows[0] if single else rows


def _prompts(ids: Ids) -> tuple[bool, list[tuple[int, ...]]]:
    """Whether `ids` is a single prompt, and the prompts."""
    rows = list(ids) if isinstance(ids, Sequence) else ids.tolist()
    if not rows:
        raise UsageError("no prompt: ids is empty")
    single = not isinstance(rows[0], Sequence)
    return single, [tuple(map(int, row)) for row in ([rows] if single else rows)]


def text_watch(tokenizer: Tokenizer, stops: Callable[[], Callable[[str], bool]]) -> Callable[[], Watch]:
    """A watch that decodes: `stops()` makes, for each sample, a test that sees each piece of new text once."""

    def start() -> Watch:
        text, test = TextStream(tokenizer), stops()
        return lambda i: test(text.feed(i))

    return start
