"""The kernels that a GPU runs compute what PyTorch does, up to half precision.

Each test runs twice: by Triton's interpreter on the CPU, and compiled on a GPU where there is one (marker gpu). It does
so in a process of its own, since Triton asks but once whether it is to interpret.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from humaneval_x.models.codegeex import CodeGeeX
from humaneval_x.models.codegeex.checkpoint import quantize_checkpoint
from humaneval_x.models.codegeex.linear import join

Numbers = Callable[[str], dict[str, np.ndarray]]
Run = Callable[[dict[str, tuple]], dict]

SCRIPT = """
import sys, torch
from humaneval_x.models.codegeex import CodeGeeX, Request, Sampling, operations
from humaneval_x.models.codegeex.engine import Engine
torch.set_num_threads(1)
device = sys.argv[3]
cases = torch.load(sys.argv[1], map_location=device)
assert operations.kernels is not None, "triton is not installed"
def linear(x, weight, scale, bias, gelu, residual):
    assert operations.kernels.fits_linear(x, weight)
    return operations.linear(x, operations.Weights(weight, scale, bias), gelu, residual)
def attend(q, k, v, keys, values, positions):
    assert operations.attends(q)
    return operations.attend(q, k, v, keys, values, positions), keys, values
def logits(path, prompts, n):
    model, seen = CodeGeeX.load(path, n_heads=4, device=device), []
    engine = Engine(model, Sampling(0.0, max_new_tokens=n), 2, 64)
    steps = engine.steps
    assert steps.recorded == (device == "cuda")
    engine.steps = lambda rows: (found := steps(rows), seen.append((rows, found.logits.clone())))[0]
    list(engine.run([Request(prompt, [0]) for prompt in prompts]))
    return seen
known = {"linear": linear, "norm": operations.norm, "attend": attend, "logits": logits}
torch.save({name: known[name.split()[0]](*case) for name, case in cases.items()}, sys.argv[2])
"""


@pytest.fixture(params=["cpu", pytest.param("cuda", marks=pytest.mark.gpu)])
def kernels(request: pytest.FixtureRequest, tmp_path: Path) -> Run:
    """What the kernels make of cases, by name; the name's first word says what is to be run."""

    def run(cases: dict[str, tuple]) -> dict:
        torch.save(cases, tmp_path / "cases")
        command = [sys.executable, "-c", SCRIPT, str(tmp_path / "cases"), str(tmp_path / "found"), request.param]
        interpret = {"TRITON_INTERPRET": "1"} if request.param == "cpu" else {}
        subprocess.run(command, check=True, env={**os.environ, **interpret}, timeout=300)
        return torch.load(tmp_path / "found", map_location="cpu", weights_only=False)

    return run


def close(found: Tensor, expected: Tensor, like: Tensor) -> None:
    """Of the same type, and within two roundings of it, relative to the largest."""
    assert found.dtype == like.dtype
    roundings = 2 * torch.finfo(like.dtype).eps * expected.abs().max()
    torch.testing.assert_close(found.double(), expected.double(), rtol=0, atol=float(roundings))


def product(x: Tensor, weight: Tensor, scale: Tensor | None, bias: Tensor | None, gelu: bool, residual: Tensor | None):
    y = x.double() @ (weight.double() * (1 if scale is None else scale.double()[:, None])).T
    y = y if bias is None else y + bias.double()
    y = y * torch.sigmoid(1.702 * y) if gelu else y
    return y if residual is None else y + residual.double()


def normed(x: Tensor, weight: Tensor, bias: Tensor, eps: float) -> Tensor:
    return F.layer_norm(x.double(), weight.shape, weight.double(), bias.double(), eps)


def attended(
    q: Tensor, k: Tensor, v: Tensor, keys: Tensor, values: Tensor, positions: Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    keys, values = keys.clone(), values.clone()
    for row, position in enumerate(positions.tolist()):
        keys[row, :, position], values[row, :, position] = k[row, :, 0], v[row, :, 0]
    visible = torch.arange(keys.shape[2]) <= positions[:, None, None, None]
    return F.scaled_dot_product_attention(q.double(), keys.double(), values.double(), visible), keys, values


def floats(*shape: int, dtype: torch.dtype = torch.float16) -> Tensor:
    return torch.randn(shape).to(dtype)


def products() -> dict[str, tuple]:
    codes = torch.randint(-127, 128, (64, 640), dtype=torch.int8)
    scale, bias = (torch.rand(64) / 100).half(), floats(64)
    cases: dict[str, tuple] = {
        "linear INT8 3": (floats(3, 640), codes, scale, bias, True, None),
        # 1280 = 10 blocks of 128, in two parts
        "linear INT8 2 x 75": (
            floats(2, 75, 1280), torch.cat([codes, codes.flip(0)], 1), scale, bias, False, floats(2, 75, 64),
        ),
    }  # fmt: skip
    for dtype in (torch.float16, torch.bfloat16):  # of which the interpreter's dot knows but one
        x, weight, bias = floats(1, 640, dtype=dtype), floats(64, 640, dtype=dtype), floats(64, dtype=dtype)
        cases |= {
            f"linear {dtype}": (x[None], weight, None, bias, False, None),
            f"linear {dtype} gelu": (x, weight / 9, None, bias, True, None),
            f"linear {dtype} bare": (x[0], weight, None, None, False, None),
            f"linear {dtype} INT8": (x, codes, scale, bias, False, floats(1, 64, dtype=dtype)),
        }
    return cases


def attentions() -> dict[str, tuple]:
    cases = {}
    # 12000 tokens of 2 heads and 3 rows are looked at in parts of 128, of which most are beyond the position.
    for length in (40, 200, 12000):
        # Heads of 16, cut out of a joined product: [B, H, 1, D], not in one piece.
        q, k, v = (part.view(3, 1, 2, 16).transpose(1, 2) for part in floats(3, 1, 3 * 32).chunk(3, -1))
        positions = torch.tensor([0, 39, min(length - 1, 300)])
        cases[f"attend {length}"] = (q, k, v, floats(3, 2, length, 16), floats(3, 2, length, 16), positions)
    return cases


def test_operations(kernels: Run) -> None:
    torch.manual_seed(0)
    cases = products() | attentions() | {"norm": (floats(3, 2, 320) + 5, floats(320), floats(320), 1e-5)}
    expected = {"linear": product, "norm": normed, "attend": attended}
    for name, found in kernels(cases).items():
        wanted = expected[name.split()[0]](*cases[name])
        if name.startswith("attend"):
            assert all(torch.equal(a, b) for a, b in zip(found[1:], wanted[1:], strict=True)), name
            found, wanted = found[0], wanted[0]
        close(found, wanted, cases[name][0])


@pytest.mark.vectors
def test_the_model(kernels: Run, tiny_file: Path, tmp_path: Path, numbers: Numbers) -> None:
    known = numbers("greedy")
    quantize_checkpoint(tiny_file, tmp_path / "int8.pt")
    prompts = [known[f"{name}_prompt"].tolist() for name in ("p17", "p5")]
    cases = {f"logits {path}": (str(path), prompts, 3) for path in (tiny_file, tmp_path / "int8.pt")}
    for (path, *_), seen in zip(cases.values(), kernels(cases).values(), strict=True):
        model = CodeGeeX.load(path, n_heads=4, dtype=torch.float32)
        texts = [list(prompt) for prompt in prompts]
        for rows, logits in seen:
            for text, row, found in zip(texts, rows, logits, strict=True):
                text.append(row.id)
                assert row.position == len(text) - 1
                torch.testing.assert_close(found.float(), model(text)[0, -1], rtol=0, atol=0.15)
        assert len(seen) == 2


@pytest.mark.vectors
@pytest.mark.parametrize("int8", [False, True])
def test_query_key_and_value_in_one_product(tiny_file: Path, tmp_path: Path, int8: bool) -> None:
    path = tmp_path / "int8.pt" if int8 else tiny_file
    if int8:
        quantize_checkpoint(tiny_file, path)
    apart, joined = (CodeGeeX.load(path, n_heads=4, dtype=torch.float32) for _ in range(2))
    for layer in joined.layers:
        attention = layer.attention
        attention.joined = join((attention.query, attention.key, attention.value))
        assert attention.key.weight.data_ptr() == attention.joined.weight[64:].data_ptr()
    assert all(torch.equal(a, b) for a, b in zip(apart.parameters(), joined.parameters(), strict=True))
    assert len(joined.layers) == 3
    ids = range(30)
    torch.testing.assert_close(joined(ids), apart(ids), rtol=0, atol=1e-4)
    assert joined.generate(ids, max_new_tokens=30) == apart.generate(ids, max_new_tokens=30)
