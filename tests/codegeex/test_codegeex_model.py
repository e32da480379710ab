"""The model against the published implementation's numbers, and what it says of wrong input."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from humaneval_x.errors import UsageError
from humaneval_x.models.codegeex import CodeGeeX

Numbers = Callable[[str], dict[str, np.ndarray]]


@pytest.mark.vectors
@pytest.mark.parametrize("i", range(8))
def test_fp32_logits(tiny: CodeGeeX, numbers: Numbers, i: int) -> None:
    known = numbers("logits")
    logits = tiny(torch.tensor(known[f"ids_{i}"])[None])
    assert logits.shape == (1, len(known[f"ids_{i}"]), 320) and logits.dtype == torch.float32
    np.testing.assert_allclose(logits[0], known[f"logits_fp32_{i}"], rtol=0, atol=1e-4)


@pytest.mark.vectors
@pytest.mark.parametrize("i", range(8))
def test_fp16_logits(tiny_file: Path, numbers: Numbers, i: int) -> None:
    known = numbers("logits")
    logits = CodeGeeX.load(tiny_file, n_heads=4)(known[f"ids_{i}"].tolist())
    assert logits.dtype == torch.float16
    np.testing.assert_allclose(logits[0].float(), known[f"logits_fp16_{i}"].astype("f"), rtol=0, atol=0.15)


@pytest.mark.vectors
def test_every_layer(tiny: CodeGeeX, numbers: Numbers) -> None:
    known = numbers("hidden_seq3_fp32")
    body = tiny.transformer
    modules = {
        "embedding": tiny.embedding,
        "final_layernorm": body.final_layernorm,
        "top_query_attn": body.topQueryLayer.attention,
        "top_query_layer": body.topQueryLayer,
    }
    for n, layer in enumerate(body.layers):
        modules |= {f"layer_{n}": layer, f"layer_{n}_attn": layer.attention}
    assert set(modules) == known.keys() - {"ids"}
    seen = _outputs(modules, lambda: tiny(known["ids"].tolist()))
    for name, output in seen.items():
        np.testing.assert_allclose(output[0], known[name], rtol=0, atol=1e-4, err_msg=name)


def _outputs(modules: dict[str, torch.nn.Module], run: Callable[[], object]) -> dict[str, Tensor]:
    seen: dict[str, Tensor] = {}
    hooks = [module.register_forward_hook(partial(_keep, seen, name)) for name, module in modules.items()]
    run()
    for hook in hooks:
        hook.remove()
    return seen


def _keep(seen: dict[str, Tensor], name: str, module: torch.nn.Module, inputs: tuple[Tensor, ...], y: Tensor) -> None:
    # Attention hands over what it was given with what it found added to it.
    seen[name] = y - inputs[0] if name.endswith("_attn") else y


@pytest.mark.vectors
def test_right_padding_changes_nothing(tiny: CodeGeeX, numbers: Numbers) -> None:
    known = numbers("logits")
    rows = [known[f"ids_{i}"].tolist() for i in (2, 3, 7)]
    logits = tiny(torch.tensor([row + [9] * (17 - len(row)) for row in rows]))
    for n, i in enumerate((2, 3, 7)):
        np.testing.assert_allclose(logits[n, : len(rows[n])], known[f"logits_fp32_{i}"], rtol=0, atol=1e-4)


def test_ids_may_be_a_row_or_rows_as_lists_or_tensors(small_file: Path) -> None:
    model = CodeGeeX.load(small_file, n_heads=8)
    expected = model(torch.tensor([[1, 2, 3]]))
    for ids in ([1, 2, 3], [[1, 2, 3]], torch.tensor([1, 2, 3]), torch.tensor([[1, 2, 3]], dtype=torch.int32)):
        assert torch.equal(model(ids), expected)


@pytest.mark.parametrize(
    ("ids", "says"),
    [
        (list(range(97)), "97 tokens.* 96"),
        (torch.zeros(1, 0, dtype=torch.long), "0 tokens"),
        ([1, 400], "0..399.*400"),
        ([1, -1], "-1"),
        ([0.5], "whole numbers"),
        ([[[1]]], "whole numbers"),
    ],
)
def test_wrong_ids_are_refused(small_file: Path, ids: list[int], says: str) -> None:
    with pytest.raises(UsageError, match=says):
        CodeGeeX.load(small_file, n_heads=8)(ids)


@pytest.mark.parametrize("n_heads", [None, 0, 7])
def test_heads_must_divide_the_hidden_size(small_file: Path, n_heads: int | None) -> None:
    with pytest.raises(UsageError, match="n_heads"):
        CodeGeeX.load(small_file, n_heads=n_heads)


def test_a_model_can_be_trained(small_file: Path) -> None:
    # The top layer's queries must follow their weights, not a table that was made before.
    model = CodeGeeX.load(small_file, n_heads=8, dtype=torch.float32).thaw()
    ids = torch.arange(12)[None]
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    losses = []
    for _ in range(20):
        loss = torch.nn.functional.cross_entropy(model(ids)[0, :-1], ids[0, 1:])
        optimizer.zero_grad()
        loss.backward()
        assert all(parameter.grad is not None for parameter in model.parameters())
        optimizer.step()
        losses.append(loss.item())
    assert losses[-1] < losses[0] / 2
