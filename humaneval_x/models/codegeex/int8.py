"""INT8 weights: one byte a weight and one fp16 scale a row.

The codes are symmetric and computed in fp16: scale = max|w| / 127 of the row, code = round(w / scale). A weight is
read back as half(code) * scale, so what a model computes with is exact fp16 numbers on any machine, in any data type.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

LARGEST = 127  # of a code; -128 is not used, so that codes are symmetric


def quantize(weight: Tensor) -> tuple[Tensor, Tensor]:
    """[rows, columns] floats to [rows, columns] int8 codes and [rows] fp16 scales."""
    weight = weight.half()  # [rows, columns]
    scale = weight.abs().amax(dim=1) / LARGEST  # [rows]
    # A row of zeros (or of less than fp16 can scale) has scale 0 and codes 0; dividing by it would give NaN.
    divisor = torch.where(scale > 0, scale, torch.ones_like(scale))  # [rows]
    codes = (weight / divisor[:, None]).round()  # [rows, columns], still fp16
    # A scale rounded down, or subnormal, gives codes beyond 127: they would wrap around to negative.
    return codes.clamp(-LARGEST, LARGEST).to(torch.int8), scale


def dequantize(codes: Tensor, scale: Tensor) -> Tensor:
    """[rows, columns] int8 codes and [rows] fp16 scales to [rows, columns] fp16 weights."""
    return codes.half() * scale[:, None]


class Int8Linear(nn.Module):
    """A linear layer over INT8 weights; `bias` is in the data type of the activations.

    The weights are widened where they are used and kept as codes: under torch.compile the widening is fused into the
    product with a single row, which then reads half the bytes of fp16.
    """

    def __init__(self, n_in: int, n_out: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(n_out, n_in, dtype=torch.int8), requires_grad=False)  # [out, in]
        self.weight_scale = nn.Parameter(torch.empty(n_out, dtype=torch.half), requires_grad=False)  # [out]
        self.bias = nn.Parameter(torch.empty(n_out))  # [out]

    def product(self, x: Tensor) -> Tensor:
        """[..., in] -> [..., out], without the bias."""
        return F.linear(x, dequantize(self.weight, self.weight_scale).to(x.dtype))

    def forward(self, x: Tensor) -> Tensor:
        """[..., in] -> [..., out]"""
        return self.product(x) + self.bias
