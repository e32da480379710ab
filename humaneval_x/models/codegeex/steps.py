"""One decoding step for the rows of a batch: their newest tokens in, the logits after them and the next ids out.

On a GPU a step is a thousand kernels that each take microseconds, less than it takes to start them one by one. There
it is recorded once, as a CUDA graph, and started as a whole.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor

from humaneval_x.models.codegeex import operations
from humaneval_x.models.codegeex.cache import Cache, Window
from humaneval_x.models.codegeex.model import CodeGeeX
from humaneval_x.models.codegeex.sampling import Sampling, choose_likely

STRIDE = 128  # without kernels of ours, attention looks at the cache in multiples of this


class Row(NamedTuple):
    """What a step has to know of a sample."""

    id: int  # its newest token
    position: int  # of that token
    seed: int
    n_new: int  # how many new tokens it has


class Drawn(NamedTuple):
    """What a step gives."""

    logits: Tensor  # [B, V], without those of padding
    ids: Tensor  # [2, B]: drawn by `choose_likely`, and whether it was sure


class _Recorded(NamedTuple):
    graph: torch.cuda.CUDAGraph
    read: Tensor  # [4, n]: the table of rows that it starts from
    drawn: Drawn  # what it writes


class Steps:
    """Decodes with a cache, row n of which continues sample n."""

    def __init__(self, model: CodeGeeX, cache: Cache, sampling: Sampling) -> None:
        self.model, self.cache, self.sampling = model, cache, sampling
        # Ranks wait for each other within a step, which nobody has tried in a graph yet.
        self.recorded = cache.keys.is_cuda and operations.fused(cache.keys) and model.group.size == 1
        self._graphs: dict[int, _Recorded] = {}  # by the number of rows
        self._pool = torch.cuda.graph_pool_handle() if self.recorded else None  # of memory: one graph runs at a time

    def __call__(self, rows: list[Row]) -> Drawn:
        """One more token for each of the cache's first rows. The tensors hold until the next call."""
        if not self.recorded:
            longest = max(row.position for row in rows) + 1
            table = torch.tensor(rows, device=self.cache.keys.device).T.contiguous()  # [4, B]
            return self._step(table, min(self.cache.length, -(-longest // STRIDE) * STRIDE))
        n = self._padded(len(rows))
        # Free rows fill up. They write where the prompt of their next sample will be put.
        table = torch.tensor(rows + [Row(0, 0, 0, 0)] * (n - len(rows))).T  # [4, n]
        if n not in self._graphs:
            self._graphs[n] = self._record(table)
        graph, read, drawn = self._graphs[n]
        read.copy_(table)
        graph.replay()
        return Drawn(drawn.logits[: len(rows)], drawn.ids[:, : len(rows)])

    def _padded(self, n: int) -> int:
        """Few sizes: powers of two. Not 1 where there are more: a row alone is computed by other kernels, and its last
        bits should not depend on when others finish."""
        return min(self.cache.rows, 1 << max(1, (n - 1).bit_length()))

    @torch.no_grad()
    def _step(self, table: Tensor, length: int) -> Drawn:
        ids, positions, seeds, n_new = table  # [B] each
        window = Window(self.cache, positions, length)
        logits = self.model.run(ids[:, None], positions[:, None], window)[:, 0]  # [B, all V]
        logits = logits[:, : self.model.config.vocabulary]  # rows beyond are padding: never sampled
        return Drawn(logits, torch.stack(choose_likely(logits, self.sampling, seeds, n_new)))

    def _record(self, table: Tensor) -> _Recorded:
        read = table.contiguous().to(self.cache.keys.device)  # [4, n]
        self._step(read, self.cache.length)  # compiles what is not compiled yet; done again, a step changes nothing
        graph = torch.cuda.CUDAGraph()
        with operations.device_of(read), torch.cuda.graph(graph, pool=self._pool, capture_error_mode="thread_local"):
            drawn = self._step(read, self.cache.length)
        return _Recorded(graph, read, drawn)
