"""Kernels in Triton for what a decoding step spends its time on: to read weights, and keys and values, once.

    row      x [C] times one weight row a program: all of a product with a single token
    tile     INT8 codes widened on their way into the tensor cores: products with several tokens; finish ends them
    attend   one query a row and head against the cache, which the new key and value go into; merge joins its splits
    norm     a layer norm, a row a program

Block sizes are the best of those tried on an H100 at CodeGeeX-13B's sizes; docs/codegeex.md has what they reach. Sums
are in fp32. TRITON_INTERPRET=1 runs them on a CPU, slowly: so they are tested.
"""

from __future__ import annotations

import math
from typing import Any

import torch
import triton
import triton.language as tl
from torch import Tensor

ROW_BLOCK = 1024  # weights that a program of `row` reads at a time: eight for each of its threads
TILE_ROWS, TILE_BLOCK = 64, 128  # weight rows, and weights of each, that a program of `tile` reads at a time
TILE_PROGRAMS = 400  # three for each of 132 multiprocessors: a product of fewer is split further
TILE_BYTES = 128 * 1024  # of blocks under way, where the multiprocessor has as much shared memory
SEEN_BLOCK = 64  # tokens that a program of `attend` looks at at a time
ATTEND_PROGRAMS = 1024  # fewer leave multiprocessors idle: the tokens of each row and head are split
SMALLEST = 16  # what a block may measure at least


@triton.jit
def _ended(acc, n, at, here, scale, bias, residual, GELU: tl.constexpr):
    """What comes after the sum of a product: INT8's scale, bias, GELU, residual, each where it is wanted."""
    if scale is not None:
        acc *= tl.load(scale + n, mask=here, other=0).to(tl.float32)
    if bias is not None:
        acc += tl.load(bias + n, mask=here, other=0).to(tl.float32)
    if GELU:
        acc = acc * tl.sigmoid(1.702 * acc)
    if residual is not None:
        acc += tl.load(residual + at, mask=here, other=0).to(tl.float32)
    return acc


@triton.jit
def _row(x, weight, scale, bias, residual, out, K: tl.constexpr, BLOCK: tl.constexpr, GELU: tl.constexpr):
    n = tl.program_id(0)
    k = tl.arange(0, BLOCK)
    weight += n.to(tl.int64) * K
    acc = tl.zeros((BLOCK,), dtype=tl.float32)
    for k0 in range(0, K, BLOCK):
        acc += tl.load(weight + k0 + k).to(tl.float32) * tl.load(x + k0 + k).to(tl.float32)
    y = _ended(tl.sum(acc, 0), n, n, True, scale, bias, residual, GELU)
    tl.store(out + n, y.to(out.dtype.element_ty))


@triton.jit
def _tile(
    x, weight, parts, M, N, K: tl.constexpr,
    ROWS: tl.constexpr, TOKENS: tl.constexpr, BLOCK: tl.constexpr, SPLITS: tl.constexpr, STAGES: tl.constexpr,
):  # fmt: skip
    n = tl.program_id(0) * ROWS + tl.arange(0, ROWS)
    m = tl.program_id(1) * TOKENS + tl.arange(0, TOKENS)
    split = tl.program_id(2)
    k = split * (K // SPLITS) + tl.arange(0, BLOCK)
    weight += n[:, None].to(tl.int64) * K + k[None, :]
    x += m[None, :] * K + k[:, None]
    acc = tl.zeros((ROWS, TOKENS), dtype=tl.float32)
    for k0 in tl.range(0, K // SPLITS, BLOCK, num_stages=STAGES):
        codes = tl.load(weight + k0)
        xs = tl.load(x + k0, mask=m[None, :] < M, other=0)
        # Codes come first in the product: the first operand can be widened in registers.
        if xs.dtype == tl.float16:
            # A byte b below the exponent of 1024 is the number 1024 + b: cheaper than to convert.
            bits = (codes.to(tl.uint8, bitcast=True) ^ 0x80).to(tl.uint16) | 0x6400
            acc = tl.dot(bits.to(tl.float16, bitcast=True) - 1152.0, xs, acc)
        else:
            acc = tl.dot(codes.to(xs.dtype), xs, acc)
    at = (split * M + m[None, :]).to(tl.int64) * N + n[:, None]
    tl.store(parts + at, acc, mask=m[None, :] < M)


@triton.jit
def _finish(
    parts, scale, bias, residual, out, M, N, SPLITS: tl.constexpr, BLOCK: tl.constexpr, GELU: tl.constexpr
):  # fmt: skip
    n = tl.program_id(0) * BLOCK + tl.arange(0, BLOCK)
    m = tl.program_id(1).to(tl.int64)
    acc = tl.zeros((BLOCK,), dtype=tl.float32)
    for split in range(SPLITS):
        acc += tl.load(parts + (split * M + m) * N + n, mask=n < N, other=0)
    y = _ended(acc, n, m * N + n, n < N, scale, bias, residual, GELU)
    tl.store(out + m * N + n, y.to(out.dtype.element_ty), mask=n < N)


@triton.jit
def _norm(x, weight, bias, out, C: tl.constexpr, BLOCK: tl.constexpr, EPS: tl.constexpr):
    c = tl.arange(0, BLOCK)
    here = c < C
    at = tl.program_id(0).to(tl.int64) * C + c
    xs = tl.load(x + at, mask=here, other=0).to(tl.float32)
    away = tl.where(here, xs - tl.sum(xs, 0) / C, 0)
    y = away * tl.rsqrt(tl.sum(away * away, 0) / C + EPS)
    y *= tl.load(weight + c, mask=here, other=0).to(tl.float32)
    y += tl.load(bias + c, mask=here, other=0).to(tl.float32)
    tl.store(out + at, y.to(out.dtype.element_ty), mask=here)


@triton.jit
def _attend(
    q, k, v, keys, values, positions, out, tops, totals, q_stride, kv_stride, row_stride, head_stride, chunk,
    H: tl.constexpr, D: tl.constexpr, SCALE: tl.constexpr, BLOCK: tl.constexpr, SPLITS: tl.constexpr,
):  # fmt: skip
    h, b, split = tl.program_id(0), tl.program_id(1), tl.program_id(2)
    d = tl.arange(0, D)
    cached = b.to(tl.int64) * row_stride + h * head_stride + d
    position = tl.load(positions + b).to(tl.int32)
    query = tl.load(q + b * q_stride + h * D + d).to(tl.float32) * SCALE
    key, value = tl.load(k + b * kv_stride + h * D + d), tl.load(v + b * kv_stride + h * D + d)
    # The first split begins with the new token, which it puts into the cache; nobody reads it from there yet.
    if split == 0:
        tl.store(keys + cached + position * D, key)
        tl.store(values + cached + position * D, value)
    top = tl.where(split == 0, tl.sum(query * key.to(tl.float32), 0), float("-inf"))
    total = tl.where(split == 0, 1.0, 0.0)
    acc = tl.where(split == 0, value.to(tl.float32), 0.0)
    s0, end = split * chunk, tl.minimum(split * chunk + chunk, position)
    while s0 < end:  # the softmax as it goes: weights are relative to the highest score so far
        s = s0 + tl.arange(0, BLOCK)
        seen = s < end
        at = cached[None, :] + s[:, None] * D
        block_keys = tl.load(keys + at, mask=seen[:, None], other=0).to(tl.float32)
        block_values = tl.load(values + at, mask=seen[:, None], other=0).to(tl.float32)
        scores = tl.where(seen, tl.sum(block_keys * query[None, :], 1), float("-inf"))
        highest = tl.maximum(top, tl.max(scores, 0))
        fade, weights = tl.exp(top - highest), tl.exp(scores - highest)
        total = total * fade + tl.sum(weights, 0)
        acc = acc * fade + tl.sum(weights[:, None] * block_values, 0)
        top = highest
        s0 += BLOCK
    at = (b * H + h) * SPLITS + split
    if SPLITS == 1:
        tl.store(out + at * D + d, (acc / total).to(out.dtype.element_ty))
    else:
        tl.store(out + at * D + d, acc)
        tl.store(tops + at, top)
        tl.store(totals + at, total)


@triton.jit
def _merge(parts, tops, totals, out, D: tl.constexpr, SPLITS: tl.constexpr, BLOCK: tl.constexpr):
    row = tl.program_id(0)
    s, d = tl.arange(0, BLOCK), tl.arange(0, D)
    here, at = s < SPLITS, row * SPLITS + s
    top = tl.load(tops + at, mask=here, other=float("-inf"))
    share = tl.exp(top - tl.max(top, 0))
    total = tl.sum(share * tl.load(totals + at, mask=here, other=0), 0)
    acc = tl.load(parts + at[:, None] * D + d[None, :], mask=here[:, None], other=0)
    tl.store(out + row * D + d, (tl.sum(acc * share[:, None], 0) / total).to(out.dtype.element_ty))


def fits_linear(x: Tensor, weight: Tensor) -> bool:
    """Whether there is a kernel for x [..., in] times weight [out, in]: cuBLAS does several tokens of floats well."""
    n_out, n_in = weight.shape
    few = x.numel() == n_in and math.gcd(n_in, ROW_BLOCK) >= SMALLEST
    codes = weight.dtype == torch.int8 and math.gcd(n_in, TILE_BLOCK) >= SMALLEST <= math.gcd(n_out, TILE_ROWS)
    return few or codes


def linear(
    x: Tensor, weight: Tensor, scale: Tensor | None, bias: Tensor | None, gelu: bool, residual: Tensor | None
) -> Tensor:
    """x [..., in] -> [..., out], as operations.linear says."""
    n_out, n_in = weight.shape
    x = x.contiguous()
    residual = None if residual is None else residual.contiguous()
    out = torch.empty(*x.shape[:-1], n_out, dtype=x.dtype, device=x.device)
    if x.numel() == n_in:
        _row[(n_out,)](x, weight, scale, bias, residual, out, n_in, math.gcd(n_in, ROW_BLOCK), gelu, num_warps=4)
        return out
    parts = _tiles(x, weight)  # [splits, tokens, out]
    splits, tokens, _ = parts.shape
    grid = (triton.cdiv(n_out, ROW_BLOCK), tokens)
    _finish[grid](parts, scale, bias, residual, out, tokens, n_out, splits, ROW_BLOCK, gelu, num_warps=4)
    return out


def _tiles(x: Tensor, weight: Tensor) -> Tensor:
    """x [..., in] times INT8 codes [out, in]: sums over each part of `in`, [splits, tokens, out] in fp32."""
    (n_out, n_in), n_tokens = weight.shape, x.numel() // x.shape[-1]
    rows, tokens = math.gcd(n_out, TILE_ROWS), max(SMALLEST, min(128, triton.next_power_of_2(n_tokens)))
    block = math.gcd(n_in, TILE_BLOCK)
    programs = n_out // rows * triton.cdiv(n_tokens, tokens)
    splits = next(s for s in (4, 2, 1) if s == 1 or (programs * s <= TILE_PROGRAMS and n_in % (s * block) == 0))
    stages = min(4, _shared_memory(x.device) // (block * (rows + tokens * x.element_size())))
    parts = torch.empty(splits, n_tokens, n_out, dtype=torch.float32, device=x.device)
    grid = (n_out // rows, triton.cdiv(n_tokens, tokens), splits)
    _tile[grid](x, weight, parts, n_tokens, n_out, n_in, rows, tokens, block, splits, stages, num_warps=4)
    return parts


def _shared_memory(device: torch.device) -> int:
    """What a program may take of a multiprocessor's, in bytes."""
    if device.type != "cuda":  # interpreted
        return TILE_BYTES
    properties: Any = torch.cuda.get_device_properties(device)
    return min(TILE_BYTES, int(properties.shared_memory_per_block_optin))


def norm(x: Tensor, weight: Tensor, bias: Tensor, eps: float) -> Tensor:
    """The layer norm of x [..., C]."""
    x, width = x.contiguous(), x.shape[-1]
    out = torch.empty_like(x)
    _norm[(x.numel() // width,)](x, weight, bias, out, width, triton.next_power_of_2(width), eps, num_warps=8)
    return out


def fits_attend(q: Tensor) -> bool:
    """Whether `attend` can take q [B, H, 1, D]."""
    dim = q.shape[-1]
    return dim >= SMALLEST and dim & (dim - 1) == 0


def attend(q: Tensor, k: Tensor, v: Tensor, keys: Tensor, values: Tensor, positions: Tensor) -> Tensor:
    """As operations.attend says. The heads of each row of q, k and v [B, H, 1, D] lie one after another."""
    rows, heads, length, dim = keys.shape  # B, H, S, D
    chunk = -(-max(1, length * rows * heads // ATTEND_PROGRAMS) // SEEN_BLOCK) * SEEN_BLOCK
    splits = triton.cdiv(length, chunk)
    out = torch.empty(rows, 1, heads, dim, dtype=q.dtype, device=q.device)
    parts, tops, totals = out, out, out
    if splits > 1:
        parts = torch.empty(rows, heads, splits, dim, dtype=torch.float32, device=q.device)
        tops, totals = torch.empty(2, rows, heads, splits, dtype=torch.float32, device=q.device)
    _attend[(heads, rows, splits)](
        q, k, v, keys, values, positions, parts, tops, totals, q.stride(0), k.stride(0), keys.stride(0), keys.stride(1),
        chunk, heads, dim, dim**-0.5, SEEN_BLOCK, splits, num_warps=2,
    )  # fmt: skip
    if splits > 1:
        _merge[(rows * heads,)](parts, tops, totals, out, dim, splits, triton.next_power_of_2(splits), num_warps=4)
    return out.transpose(1, 2)  # [B, H, 1, D]
