"""Linear layers over floats or INT8 codes."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from humaneval_x.models.codegeex.operations import Weights, linear
from humaneval_x.models.codegeex.parallel import Group


class Linear(nn.Module):
    """y = x Wᵀ + b. `bias` is in the data type of the activations; INT8 codes have an fp16 scale a row."""

    weight_scale: Tensor | None

    def __init__(self, n_in: int, n_out: int, int8: bool = False) -> None:
        super().__init__()
        dtype = torch.int8 if int8 else torch.get_default_dtype()
        self.weight = nn.Parameter(torch.empty(n_out, n_in, dtype=dtype), requires_grad=not int8)  # [out, in]
        scale = nn.Parameter(torch.empty(n_out, dtype=torch.half), requires_grad=False) if int8 else None
        self.register_parameter("weight_scale", scale)  # [out]
        self.bias = nn.Parameter(torch.empty(n_out))  # [out]

    @property
    def weights(self) -> Weights:
        return Weights(self.weight, self.weight_scale, self.bias)

    def forward(self, x: Tensor, gelu: bool = False) -> Tensor:
        """[..., in] -> [..., out]"""
        return linear(x, self.weights, gelu)

    def onto(self, residual: Tensor, x: Tensor, group: Group) -> Tensor:
        """[..., out], [..., in] -> [..., out]: residual + y, where each rank holds a share of `in`."""
        if group.size == 1:
            return linear(x, self.weights, residual=residual)
        product = linear(x, Weights(self.weight, self.weight_scale, None))  # [..., out]
        return residual + (group.sum(product) + self.bias)  # the bias once, after the sum


def join(layers: Sequence[Linear]) -> Weights:
    """The weights of layers with the same input, as those of one; the layers keep views of them, not copies."""
    weight = _joined([layer.weight for layer in layers])
    bias = _joined([layer.bias for layer in layers])
    scales = [layer.weight_scale for layer in layers if layer.weight_scale is not None]
    return Weights(weight, _joined(scales) if scales else None, bias)


def _joined(parts: Sequence[Tensor]) -> Tensor:
    whole = torch.cat([part.data for part in parts])
    for part, view in zip(parts, torch.split(whole, [len(part) for part in parts]), strict=True):
        part.data = view
    return whole
