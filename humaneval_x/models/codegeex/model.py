"""CodeGeeX in one sitting: a pre-norm GPT whose last layer asks with a learned query for the next position.

Shapes on each line: B rows, T tokens, S tokens seen so far, C hidden, H heads of D, V vocabulary. With tensor
parallelism H, V and the feed-forward width are this rank's share. Modules are named as in the released checkpoint.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from humaneval_x.errors import UsageError
from humaneval_x.models.codegeex.linear import Linear, join
from humaneval_x.models.codegeex.operations import Weights, attention, device_of, linear, norm
from humaneval_x.models.codegeex.parallel import Group
from humaneval_x.models.codegeex.tokenizer import EOS, VOCABULARY

if TYPE_CHECKING:
    from pathlib import Path

Ids: TypeAlias = "Sequence[int] | Sequence[Sequence[int]] | Tensor"


@dataclass(frozen=True)
class Config:
    """The sizes of a model; CodeGeeX-13B's in the comments: 12,873,943,040 parameters."""

    n_layers: int  # 39 decoder layers; the top query layer comes on top of them
    n_heads: int  # 40
    hidden: int  # 5120 = 40 heads of 128
    feed_forward: int  # 20480 = 4 * 5120
    n_positions: int  # 2048, learned and absolute: the window
    padded_vocabulary: int  # 52224 = 51 * 1024 rows for 50400 ids, to be cut evenly over GPUs
    int8: bool = False  # whether the six linears of each layer are kept as INT8 codes
    norm_eps: float = 1e-5

    @property
    def vocabulary(self) -> int:
        """Ids that mean something: 50400, or all rows of a smaller vocabulary."""
        return min(self.padded_vocabulary, VOCABULARY)

    def check(self, group: Group) -> None:
        """Raises UsageError unless heads divide the hidden size and ranks divide the heads."""
        if self.n_heads < 1 or self.hidden % self.n_heads:
            raise UsageError(
                f"a hidden size of {self.hidden} cannot be cut into {self.n_heads} heads: pass n_heads "
                "(by default hidden/128, as in CodeGeeX-13B)"
            )
        for name in ("n_heads", "feed_forward", "padded_vocabulary"):
            if getattr(self, name) % group.size:
                raise UsageError(f"{name} is {getattr(self, name)}, which {group.size} processes cannot share evenly")


class Memory(Protocol):
    """Keys and values of the tokens seen so far: what attention asks instead of only the tokens at hand."""

    def attend(self, layer: int, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
        """Adds k, v [B, H, T, D] of `layer`, and gives what q [B, H, T or 1, D] gets from all that each may see."""


class Attention(nn.Module):
    def __init__(self, config: Config, group: Group) -> None:
        super().__init__()
        self.group, self.head_dim = group, config.hidden // config.n_heads  # D = 128
        width = config.hidden // group.size  # H * D: this rank's heads
        # Head h owns rows h*D .. (h+1)*D of each; they are not interleaved.
        self.query = Linear(config.hidden, width, config.int8)
        self.key = Linear(config.hidden, width, config.int8)
        self.value = Linear(config.hidden, width, config.int8)
        self.dense = Linear(width, config.hidden, config.int8)
        self.joined: Weights | None = None  # query, key and value in one, on a GPU

    def forward(self, x: Tensor, a: Tensor, layer: int, memory: Memory | None, query: Tensor | None = None) -> Tensor:
        """x [B, T, C] and what its tokens, normed a [B, T, C], find out: [B, T, C]; see `Layer` for `query`."""
        q, k, v = self.project(a, query)  # [B, T or 1, H*D], [B, T, H*D] twice
        q, k, v = self.heads(q), self.heads(k), self.heads(v)  # [B, H, T or 1, D]
        y = attention(q, k, v) if memory is None else memory.attend(layer, q, k, v)  # [B, H, T or 1, D]
        return self.dense.onto(x, y.transpose(1, 2).flatten(2), self.group)  # [B, T or 1, C]

    def project(self, a: Tensor, query: Tensor | None) -> Sequence[Tensor]:
        """a [B, T, C] -> q (or `query`), k, v [B, T, H*D]"""
        if self.joined is None:
            return self.query(a) if query is None else query, self.key(a), self.value(a)
        if query is None:
            return linear(a, self.joined).chunk(3, -1)
        return query, *linear(a, self.joined.after(len(self.query.bias))).chunk(2, -1)

    def heads(self, x: Tensor) -> Tensor:
        return x.view(*x.shape[:-1], -1, self.head_dim).transpose(1, 2)  # [B, T, H*D] -> [B, H, T, D]

    def freeze(self) -> None:
        """On a GPU one large product takes less time than three. (On a CPU, weights stay the mapped file's.)"""
        if self.dense.bias.is_cuda:
            self.joined = join((self.query, self.key, self.value))


class FeedForward(nn.Module):
    def __init__(self, config: Config, group: Group) -> None:
        super().__init__()
        self.group = group
        width = config.feed_forward // group.size
        self.dense_h_to_4h = Linear(config.hidden, width, config.int8)
        self.dense_4h_to_h = Linear(width, config.hidden, config.int8)

    def forward(self, x: Tensor, a: Tensor) -> Tensor:
        """x [B, T, C] and what a layer of 4C makes of it, normed a [B, T, C]: [B, T, C]"""
        return self.dense_4h_to_h.onto(x, self.dense_h_to_4h(a, gelu=True), self.group)


class Norm(nn.LayerNorm):
    def forward(self, x: Tensor) -> Tensor:
        """[..., C] -> [..., C]"""
        return norm(x, self.weight, self.bias, self.eps)


class Layer(nn.Module):
    def __init__(self, config: Config, group: Group) -> None:
        super().__init__()
        self.input_layernorm = Norm(config.hidden, config.norm_eps)
        self.attention = Attention(config, group)
        self.post_attention_layernorm = Norm(config.hidden, config.norm_eps)
        self.mlp = FeedForward(config, group)

    def forward(self, x: Tensor, layer: int, memory: Memory | None, query: Tensor | None = None) -> Tensor:
        """[B, T, C] -> [B, T, C]; or -> [B, 1, C] where `query` [B, 1, H*D] asks for the last token only."""
        a = self.input_layernorm(x)  # [B, T, C]
        x = x if query is None else x[:, -query.shape[1] :]  # [B, T or 1, C]
        x = self.attention(x, a, layer, memory, query)  # [B, T or 1, C]
        x = self.mlp(x, self.post_attention_layernorm(x))  # [B, T or 1, C]
        return x


class Transformer(nn.Module):
    def __init__(self, config: Config, group: Group) -> None:
        super().__init__()
        self.layers = nn.ModuleList(Layer(config, group) for _ in range(config.n_layers))
        self.final_layernorm = Norm(config.hidden, config.norm_eps)
        self.topQueryLayer = Layer(config, group)


class Embedding(nn.Module):
    def __init__(self, config: Config, group: Group) -> None:
        super().__init__()
        self.group = group
        self.word_embeddings = Table(config.padded_vocabulary // group.size, config.hidden)  # this rank's ids
        self.position_embeddings = Table(config.n_positions, config.hidden)

    def forward(self, ids: Tensor, positions: Tensor) -> Tensor:
        """ids [B, T] at positions [B, T] -> [B, T, C]"""
        table = self.word_embeddings.weight  # [V, C]
        local = ids - self.group.rank * len(table)  # [B, T]
        mine = (local >= 0) & (local < len(table))  # [B, T]
        words = F.embedding(local.clamp(0, len(table) - 1), table) * mine[..., None]  # [B, T, C]
        return self.group.sum(words) + F.embedding(positions, self.position_embeddings.weight)

    def logits(self, x: Tensor) -> Tensor:
        """[B, T, C] -> [B, T, all V]: tied to the words, no bias"""
        return self.group.gather(linear(x, Weights(self.word_embeddings.weight, None, None)))


class Table(nn.Module):
    def __init__(self, rows: int, columns: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(rows, columns))  # [rows, columns]


class TopQuery(nn.Module):
    def __init__(self, config: Config) -> None:
        super().__init__()
        self.top_query_embeddings = Table(config.n_positions, config.hidden)


class CodeGeeX(nn.Module):
    """`model(ids)` gives logits, `model.generate(ids, …)` new ids; `CodeGeeX.load(path)` reads released weights."""

    def __init__(self, config: Config, group: Group | None = None) -> None:
        super().__init__()
        self.config, self.group = config, group or Group()
        config.check(self.group)
        self.embedding = Embedding(config, self.group)
        self.topQueryEmbedding = TopQuery(config)
        self.transformer = Transformer(config, self.group)
        self.query_table: Tensor | None  # [positions, H*D], once weights no longer change
        self.register_buffer("query_table", None, persistent=False)

    @classmethod
    def load(
        cls,
        path: str | Path,
        n_heads: int | None = None,
        dtype: torch.dtype | None = None,
        device: str | torch.device = "cpu",
        group: Group | None = None,
    ) -> CodeGeeX:
        """A checkpoint's model, ready to generate. See `checkpoint.load`."""
        from humaneval_x.models.codegeex import checkpoint

        return checkpoint.load(path, n_heads, dtype, device, group)

    def freeze(self) -> CodeGeeX:
        """For inference: no gradients, and the top layer's queries, which depend on the position alone, as a table."""
        self.requires_grad_(False).eval()
        with device_of(self.embedding.position_embeddings.weight):
            self.query_table = self.top_queries(None)
        for layer in self.layers:
            layer.attention.freeze()
        return self

    def thaw(self) -> CodeGeeX:
        """For training, the reverse of `freeze`."""
        self.query_table = None
        for layer in self.layers:
            layer.attention.joined = None
        return self.requires_grad_(True).train()

    @property
    def layers(self) -> list[Layer]:
        """All of them, the top one too."""
        return [module for module in self.transformer.modules() if isinstance(module, Layer)]

    def top_queries(self, positions: Tensor | None) -> Tensor:
        """The query that asks for the token after each position, [B, T] -> [B, T, H*D]; None: of all positions."""
        if self.query_table is not None and positions is not None:
            return F.embedding(positions, self.query_table)
        table = self.topQueryEmbedding.top_query_embeddings.weight  # [positions, C]; takes no layer norm
        asking: Tensor = table if positions is None else F.embedding(positions, table)  # [B, T, C]
        query: Tensor = self.transformer.topQueryLayer.attention.query(asking)  # [B, T, H*D]
        return query

    def run(self, ids: Tensor, positions: Tensor, memory: Memory | None = None, last: bool = False) -> Tensor:
        """ids [B, T] at positions [B, T] -> logits [B, T, V], or [B, 1, V] of the `last` token only."""
        with device_of(ids):
            return self._run(ids, positions, memory, last)

    def _run(self, ids: Tensor, positions: Tensor, memory: Memory | None, last: bool) -> Tensor:
        x = self.embedding(ids, positions)  # [B, T, C]
        for n, layer in enumerate(self.transformer.layers):
            x = layer(x, n, memory)  # [B, T, C]
        x = self.transformer.final_layernorm(x)  # [B, T, C]; also the residual of the top layer
        query = self.top_queries(positions[:, -1:] if last else positions)  # [B, T or 1, H*D]
        x = self.transformer.topQueryLayer(x, self.config.n_layers, memory, query)  # [B, T or 1, C]
        logits: Tensor = self.embedding.logits(x)  # [B, T or 1, V]; no layer norm after the top layer
        return logits

    def forward(self, ids: Ids) -> Tensor:
        """ids [B, T] (or [T], one row) -> logits [B, T, V]: entry t is about the token after t.

        Rows of different length: pad on the right with anything; what comes later changes nothing before it.

        Raises:
            UsageError: more tokens than positions, an id beyond the vocabulary, or ids of another shape.
        """
        table = as_rows(ids).to(self.device)  # [B, T]
        self.check(table)
        positions = torch.arange(table.shape[1], device=self.device).expand_as(table)  # [B, T]
        return self.run(table, positions)

    @property
    def device(self) -> torch.device:
        return self.embedding.position_embeddings.weight.device

    def check(self, ids: Tensor) -> None:
        """Raises UsageError unless ids [B, T] fit the window and the vocabulary."""
        if not 0 < ids.shape[1] <= self.config.n_positions:
            raise UsageError(f"{ids.shape[1]} tokens do not fit the window of 1 to {self.config.n_positions}")
        if ids.min() < 0 or ids.max() >= self.config.padded_vocabulary:
            raise UsageError(f"ids must be in 0..{self.config.padded_vocabulary - 1}; got {ids.min()}..{ids.max()}")

    def generate(
        self,
        ids: Ids,
        *,
        max_new_tokens: int = 256,
        temperature: float = 0.0,
        top_k: int = 0,
        top_p: float = 1.0,
        seed: int = 0,
        eos_id: int = EOS,
        batch_size: int = 8,
    ) -> Ids:
        """The new ids for each row of `ids`; greedy by default. See `generate.generate`."""
        from humaneval_x.models.codegeex.generate import generate
        from humaneval_x.models.codegeex.sampling import Sampling

        sampling = Sampling(temperature, top_k, top_p, max_new_tokens)
        return generate(self, ids, sampling, seed, eos_id, batch_size)


def as_rows(ids: Ids) -> Tensor:
    """[T] or [B, T] of ids as an int64 tensor [B, T]."""
    table = torch.as_tensor(ids)
    if table.is_floating_point() or table.ndim not in (1, 2):
        raise UsageError(f"ids must be whole numbers, [T] or [B, T]; got {table.dtype} {list(table.shape)}")
    return table.long() if table.ndim == 2 else table.long()[None]
