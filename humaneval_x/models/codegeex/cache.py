"""Keys and values of tokens already seen: of one prompt as it is read, and of a batch as it grows."""

from __future__ import annotations

from functools import cached_property

import torch
from torch import Tensor

from humaneval_x.models.codegeex import operations
from humaneval_x.models.codegeex.model import CodeGeeX


class Prompt:
    """What a prompt leaves behind, to be given to as many samples as want it.

    Takes the memory of its length: for CodeGeeX-13B in fp16, 0.8 MB a token.
    """

    def __init__(self) -> None:
        self._keys: list[Tensor] = []  # a layer each, [1, H, P, D]
        self._values: list[Tensor] = []

    def attend(self, layer: int, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
        self._keys.append(k)
        self._values.append(v)
        return operations.attention(q, k, v)

    @cached_property
    def tables(self) -> tuple[Tensor, Tensor]:
        """Keys and values of all layers, [layers, H, P, D] each; to be asked for when the prompt has been read."""
        keys, values = torch.cat(self._keys), torch.cat(self._values)
        self._keys, self._values = [], []
        return keys, values


class Cache:
    """Room for `rows` samples of `length` tokens each, allocated once: a graph of the decoding step can be kept.

    CodeGeeX-13B in fp16: 0.8 MB a token, 1.7 GB a row of 2048.
    """

    def __init__(self, model: CodeGeeX, rows: int, length: int) -> None:
        config, weight = model.config, model.embedding.position_embeddings.weight
        heads, head_dim = config.n_heads // model.group.size, config.hidden // config.n_heads
        shape = (config.n_layers + 1, rows, heads, length, head_dim)  # [layers, rows, H, length, D]
        self.keys = torch.zeros(shape, dtype=weight.dtype, device=weight.device)
        self.values = torch.zeros_like(self.keys)  # zeros, not rubbish: masked NaN would still spoil a sum

    @property
    def rows(self) -> int:
        return self.keys.shape[1]

    @property
    def length(self) -> int:
        return self.keys.shape[3]

    def place(self, row: int, prompt: Prompt) -> None:
        """Makes `row` a continuation of `prompt`."""
        for table, known in zip((self.keys, self.values), prompt.tables, strict=True):
            table[:, row, :, : known.shape[2]] = known  # [layers, H, P, D]

    def move(self, source: int, target: int, length: int) -> None:
        """Copies the first `length` tokens of one row to another."""
        for table in (self.keys, self.values):
            table[:, target, :, :length] = table[:, source, :, :length]  # [layers, H, length, D]


class Window:
    """A decoding step's view of a cache: one new token for each of the first rows, each at its own position.

    Args:
        cache: where the step's keys and values go.
        positions: [B] of the new tokens.
        length: how much of the cache to look at, where that is not left to `operations.attend`: more than any position.
    """

    def __init__(self, cache: Cache, positions: Tensor, length: int) -> None:
        self.cache, self.positions, self.length = cache, positions, length
        self.rows = torch.arange(len(positions), device=positions.device)  # [B]

    @cached_property
    def visible(self) -> Tensor:
        """Which of the cache's tokens each row may see, [B, 1, 1, S]."""
        seen = torch.arange(self.length, device=self.positions.device) <= self.positions[:, None]  # [B, S]
        return seen[:, None, None, :]

    def attend(self, layer: int, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
        n = len(self.rows)
        keys, values = self.cache.keys[layer, :n], self.cache.values[layer, :n]  # [B, H, length, D]
        if operations.attends(q):
            return operations.attend(q, k, v, keys, values, self.positions)
        keys[self.rows, :, self.positions] = k[:, :, 0]  # [B, H, D]
        values[self.rows, :, self.positions] = v[:, :, 0]
        keys, values = keys[:, :, : self.length], values[:, :, : self.length]  # [B, H, S, D]
        return operations.attention(q, keys, values, self.visible)  # [B, H, 1, D]
