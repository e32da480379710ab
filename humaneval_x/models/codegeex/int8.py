"""INT8 weights: one byte a weight and one fp16 scale a row.

The codes are symmetric and computed in fp16: scale = max|w| / 127 of the row, code = round(w / scale). A weight is
read back as half(code) * scale, an exact fp16 number on any machine, whatever a model computes in. (Kernels on a GPU
multiply codes, and apply the scale to the sum.)
"""

from __future__ import annotations

import torch
from torch import Tensor

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
