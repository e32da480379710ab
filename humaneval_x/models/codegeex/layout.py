"""What is in a CodeGeeX checkpoint: names, shapes, which dimension model-parallel parts are cut along.

A name here is the path inside `["module"]["language_model"]`, joined by dots.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import torch
from torch import Tensor

from humaneval_x.errors import DataError, UsageError
from humaneval_x.models.codegeex.model import Config

PARTS = (1, 2, 4, 8)  # valid numbers of model-parallel parts
WORDS = "embedding.word_embeddings.weight"
POSITIONS = "embedding.position_embeddings.weight"
TOP_QUERIES = "topQueryEmbedding.top_query_embeddings.weight"
HEAD_DIM = 128  # of CodeGeeX-13B; the files do not say how many heads there are

Shape = tuple[int, ...]

_CUT_ROWS = re.compile(
    r"(word_embeddings|top_query_embeddings)\.weight|(query|key|value|dense_h_to_4h)\.(weight|weight_scale|bias)$"
)
_CUT_COLUMNS = re.compile(r"(attention\.dense|dense_4h_to_h)\.weight$")  # their biases and scales are in every part
_LAYER = re.compile(r"transformer\.layers\.(\d+)\.")


def cut_dimension(name: str) -> int | None:
    """Along which dimension the parts of a tensor lie side by side; None: every part holds all of it."""
    if _CUT_ROWS.search(name):
        return 0
    return 1 if _CUT_COLUMNS.search(name) else None


def linears(n_layers: int) -> list[str]:
    """The linears that INT8 quantises: six in each layer, the top query layer's among them."""
    layers = [f"layers.{n}" for n in range(n_layers)] + ["topQueryLayer"]
    inside = [f"attention.{part}" for part in ("query", "key", "value", "dense")]
    inside += ["mlp.dense_h_to_4h", "mlp.dense_4h_to_h"]
    return [f"transformer.{layer}.{part}" for layer in layers for part in inside]


def shapes(config: Config) -> dict[str, Shape]:
    """Every tensor of a whole model, in the released file's order of names."""
    hidden, wide = config.hidden, config.feed_forward
    expected: dict[str, Shape] = {WORDS: (config.padded_vocabulary, hidden)}
    expected |= dict.fromkeys((POSITIONS, TOP_QUERIES), (config.n_positions, hidden))
    for path in linears(config.n_layers):
        rows = wide if path.endswith("h_to_4h") else hidden
        columns = wide if path.endswith("4h_to_h") else hidden
        expected |= {f"{path}.weight": (rows, columns), f"{path}.bias": (rows,)}
        if config.int8:
            expected[f"{path}.weight_scale"] = (rows,)
    layers = dict.fromkeys(path.rsplit(".", 2)[0] for path in linears(config.n_layers))
    norms = [f"{layer}.{norm}" for layer in layers for norm in ("input_layernorm", "post_attention_layernorm")]
    for norm in [*norms, "transformer.final_layernorm"]:
        expected |= {f"{norm}.weight": (hidden,), f"{norm}.bias": (hidden,)}
    return expected


def sizes(parts: Sequence[Mapping[str, Shape]], int8: bool) -> Config:
    """The config that tensors of these shapes, a mapping for each part, make; with hidden/128 heads.

    Each size is what most tensors that show it say, so that a damaged one is found out and not believed.
    """

    def rows(pattern: str) -> Iterable[int]:
        for part in parts:
            for name, shape in part.items():
                if shape and re.search(pattern, name):
                    yield shape[0] * (1 if cut_dimension(name) is None else len(parts))

    hidden = _vote("hidden size", rows("layernorm"))
    return Config(
        n_layers=1 + max((int(m[1]) for part in parts for name in part if (m := _LAYER.match(name))), default=0),
        n_heads=hidden // HEAD_DIM,
        hidden=hidden,
        feed_forward=_vote("feed-forward width", rows("dense_h_to_4h")),
        n_positions=_vote("window", rows("position_embeddings|top_query_embeddings")),
        padded_vocabulary=_vote("vocabulary", rows("word_embeddings")),
        int8=int8,
    )


def _vote(what: str, ballots: Iterable[int]) -> int:
    counts = Counter(ballots)
    if not counts:
        raise DataError(f"not a CodeGeeX checkpoint: no tensor shows the {what}; expected for example {WORDS}")
    return max(counts, key=lambda size: (counts[size], size))  # of equals the larger: damage makes smaller


def check_shapes(where: str, found: Mapping[str, Shape], config: Config, parts: int) -> None:
    """Raises DataError unless the tensors of one part are those of `config`, and of their shapes."""
    expected = shapes(config)
    for name, whole in expected.items():
        dim = cut_dimension(name)
        if dim is not None and whole[dim] % parts:
            raise DataError(f"{where}: {name} {list(whole)} cannot be cut into {parts} equal parts")
        share = tuple(size // parts if n == dim else size for n, size in enumerate(whole))
        if name not in found:
            raise DataError(f"{where}: {name} is missing; expected {list(share)}")
        if found[name] != share:
            raise DataError(f"{where}: {name} is {list(found[name])}; expected {list(share)}")
    if surplus := sorted(found.keys() - expected.keys()):
        raise DataError(f"{where}: {surplus[0]} is not part of CodeGeeX; {len(surplus)} such in all")


def check_types(where: str, found: Mapping[str, Tensor], int8: bool) -> None:
    """Raises DataError unless tensors are of the types that a float or an INT8 checkpoint holds."""
    for name, tensor in found.items():
        allowed = {torch.half, torch.float32, torch.bfloat16}
        if int8 and f"{name}_scale" in found:
            allowed = {torch.int8}
        elif name.endswith("weight_scale"):
            allowed = {torch.half}
        if tensor.dtype not in allowed:
            names = " or ".join(sorted(str(dtype) for dtype in allowed))
            raise DataError(f"{where}: {name} is {tensor.dtype}; expected {names}")


def nest(tensors: Mapping[str, Tensor]) -> dict[str, Any]:
    """Names to the released file's folders: {"module": {"language_model": {…}}}; transformer's keys stay flat."""
    root: dict[str, Any] = {}
    for name, tensor in tensors.items():
        *folders, leaf = name.split(".", 1) if name.startswith("transformer.") else name.split(".")
        folder = root
        for step in folders:
            folder = folder.setdefault(step, {})
        folder[leaf] = tensor
    return {"module": {"language_model": root}}


def flatten(where: str, content: object) -> dict[str, Tensor]:
    """The released file's folders to names."""
    for step in ("module", "language_model"):
        if not isinstance(content, Mapping) or step not in content:
            raise DataError(f'{where}: no "{step}" in it; expected ["module"]["language_model"], as released')
        content = content[step]
    flat: dict[str, Tensor] = {}
    _flatten(where, "", content, flat)
    return flat


def _flatten(where: str, prefix: str, content: object, flat: dict[str, Tensor]) -> None:
    if isinstance(content, Tensor):
        flat[prefix] = content
    elif isinstance(content, Mapping):
        for key, value in content.items():
            _flatten(where, f"{prefix}.{key}" if prefix else str(key), value, flat)
    else:
        raise DataError(f"{where}: {prefix} is a {type(content).__name__}; expected a tensor")


def check_parts(parts: int) -> int:
    if parts not in PARTS:
        raise UsageError(f"{parts} model-parallel parts; expected 1, 2, 4 or 8")
    return parts
