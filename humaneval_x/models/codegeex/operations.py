"""What the model computes, each in one piece: by PyTorch, or by a kernel of ours where it can be used.

The kernels are for inference on a GPU in half precision. Both do the same; only the last bits differ.
"""

from __future__ import annotations

import os
from contextlib import AbstractContextManager
from functools import cache
from typing import Any, NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor
from torch.nn.attention import SDPBackend, sdpa_kernel

from humaneval_x.models.codegeex.int8 import dequantize

kernels: Any
try:
    from humaneval_x.models.codegeex import kernels
except ModuleNotFoundError as error:
    if error.name != "triton":  # it comes with PyTorch for GPUs
        raise
    kernels = None

#: Without cuDNN's, which takes a tenth of a second to prepare for each new length of a prompt.
BACKENDS = [SDPBackend.FLASH_ATTENTION, SDPBackend.EFFICIENT_ATTENTION, SDPBackend.MATH]


class Weights(NamedTuple):
    """A linear layer's."""

    weight: Tensor  # [out, in], floats or INT8 codes
    scale: Tensor | None  # [out], of codes
    bias: Tensor | None  # [out]

    def after(self, n: int) -> Weights:
        """Those of all outputs but the first n."""
        scale, bias = (None if some is None else some[n:] for some in (self.scale, self.bias))
        return Weights(self.weight[n:], scale, bias)


def fused(*tensors: Tensor | None) -> bool:
    """Whether kernels can be used on these."""
    return kernels is not None and all(
        tensor.dtype in (torch.float16, torch.bfloat16) and not tensor.requires_grad and _has_kernels(tensor.device)
        for tensor in tensors
        if tensor is not None
    )


@cache
def _has_kernels(device: torch.device) -> bool:
    if device.type == "cpu":
        return os.environ.get("TRITON_INTERPRET") == "1"
    return device.type == "cuda" and torch.cuda.get_device_capability(device) >= (8, 0)  # older ones were not tried


def device_of(tensor: Tensor) -> AbstractContextManager[None]:
    """Kernels, and graphs, start on the current GPU: within this, `tensor`'s."""
    there: AbstractContextManager[None] = torch.cuda.device_of(tensor)  # type: ignore[no-untyped-call]
    return there


def linear(x: Tensor, weights: Weights, gelu: bool = False, residual: Tensor | None = None) -> Tensor:
    """[..., in] -> [..., out]: the product and its bias, then the GELU, then `residual` [..., out] added to it.

    INT8 codes are widened as they are used. In PyTorch they become the fp16 weights of `dequantize`; in a kernel the
    scale is applied to the sum, in fp32.
    """
    weight, scale, bias = weights
    if fused(x, bias, weight if scale is None else scale) and kernels.fits_linear(x, weight):
        y: Tensor = kernels.linear(x, weight, scale, bias, gelu, residual)
        return y
    wide = weight if scale is None else dequantize(weight, scale).to(x.dtype)  # [out, in]
    y = F.linear(x, wide, bias)
    if gelu:
        y = y * torch.sigmoid(1.702 * y)  # neither tanh nor erf GELU: logits would be off by 0.5
    return y if residual is None else residual + y


def norm(x: Tensor, weight: Tensor, bias: Tensor, eps: float) -> Tensor:
    """The layer norm of x [..., C]."""
    if fused(x, weight):
        y: Tensor = kernels.norm(x, weight, bias, eps)
        return y
    return F.layer_norm(x, weight.shape, weight, bias, eps)


def attention(q: Tensor, k: Tensor, v: Tensor, visible: Tensor | None = None) -> Tensor:
    """What q [B, H, T or 1, D] gets from k, v [B, H, S, D], with the softmax in fp32: [B, H, T or 1, D]

    `visible` [B, 1, 1, S] says what each row may see; by default it is the causal order.
    """
    # A single query that comes with many keys is the last one: it sees them all.
    with sdpa_kernel(BACKENDS):
        return F.scaled_dot_product_attention(q, k, v, visible, is_causal=visible is None and q.shape[2] > 1)


def attends(q: Tensor) -> bool:
    """Whether `attend` takes queries like q [B, H, 1, D]."""
    return fused(q) and bool(kernels.fits_attend(q))


def attend(q: Tensor, k: Tensor, v: Tensor, keys: Tensor, values: Tensor, positions: Tensor) -> Tensor:
    """Puts one new token a row into the cache, and lets it ask all tokens of its row so far: [B, H, 1, D].

    Args:
        q, k, v: the new tokens', [B, H, 1, D].
        keys, values: the cache, [B, H, S, D].
        positions: [B] of the new tokens.
    """
    y: Tensor = kernels.attend(q, k, v, keys, values, positions)
    return y
