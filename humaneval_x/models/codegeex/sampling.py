"""From logits to the next ids, for all rows at once.

Each row draws with its own stream of random numbers, a function of the sample's seed and of how many tokens it has:
which rows it is batched with, and when it was started, plays no part.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b

import torch
from torch import Tensor

from humaneval_x.errors import UsageError

N_LIKELY = 512  # tokens nearly always have the mass of top_p; to rank all 50400 takes ten times as long


@dataclass(frozen=True)
class Sampling:
    """How ids are chosen. CodeGeeX's published settings are temperature 0.8, top_p 0.95 and at most 1024 new tokens."""

    temperature: float = 0.8  # 0: the likeliest token, greedily
    top_k: int = 0  # keep the k likeliest tokens, and those tied with the last; 0: all
    top_p: float = 0.95  # keep the likeliest tokens up to this mass, with the one that crosses it; 0 or 1: all
    max_new_tokens: int = 1024

    def __post_init__(self) -> None:
        for name, least, most in (("temperature", 0, 100), ("top_k", 0, 10**9), ("top_p", 0, 1)):
            if not least <= getattr(self, name) <= most:
                raise UsageError(f"{name} must be from {least} to {most}; got {getattr(self, name)}")
        if self.max_new_tokens < 1:
            raise UsageError(f"max_new_tokens must be at least 1; got {self.max_new_tokens}")


def sample_seed(seed: int, *identity: str | int) -> int:
    """The seed of one sample: the run's seed and whatever identifies the sample, as 64 signed bits.

    >>> sample_seed(0, "Python/0", 3) == sample_seed(0, "Python/0", 3) != sample_seed(0, "Python/0", 4)
    True
    """
    digest = blake2b(repr((seed, *identity)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)


def choose(logits: Tensor, sampling: Sampling, seeds: Tensor, steps: Tensor) -> Tensor:
    """The next id of each row.

    Args:
        logits: [B, V], floats of any type.
        sampling: for all rows.
        seeds: [B] int64, one a sample.
        steps: [B] int64, how many new tokens the sample has already.

    Returns:
        [B] int64.
    """
    chosen, sure = choose_likely(logits, sampling, seeds, steps)
    return chosen if bool(sure.all()) else _draw(_filtered(logits, sampling, likely=False)[0], seeds, steps)


def choose_likely(logits: Tensor, sampling: Sampling, seeds: Tensor, steps: Tensor) -> tuple[Tensor, Tensor]:
    """`choose`, where a few likely tokens are all that has to be ranked: without a wait for the device.

    Returns:
        ids, [B] int64, and whether each is what `choose` gives, [B] bool.
    """
    if sampling.temperature == 0:
        chosen = logits.argmax(-1)  # [B]
        return chosen, torch.ones_like(chosen, dtype=torch.bool)
    found, sure = _filtered(logits, sampling)  # [B, V], [B]
    return _draw(found, seeds, steps), sure


def _draw(probabilities: Tensor, seeds: Tensor, steps: Tensor) -> Tensor:
    """One id a row: [B, V], [B], [B] -> [B]"""
    # Summed in the order of ids: there, the last bits of logits move a border between two tokens by as little; in the
    # order of likelihood they would swap two.
    mass = probabilities.double().cumsum(-1)  # [B, V]
    drawn = uniform(seeds, steps) * mass[:, -1]  # [B], below the last entry: always a token with some probability
    return torch.searchsorted(mass, drawn[:, None], right=True).squeeze(1).clamp(max=mass.shape[-1] - 1)


def probabilities(logits: Tensor, sampling: Sampling) -> Tensor:
    """[B, V] -> [B, V] in fp32: temperature, then top-k, then top-p, then softmax. Temperature must be above 0."""
    found, sure = _filtered(logits, sampling)
    return found if bool(sure.all()) else _filtered(logits, sampling, likely=False)[0]


def _filtered(logits: Tensor, sampling: Sampling, likely: bool = True) -> tuple[Tensor, Tensor]:
    """Probabilities [B, V], and whether they are right, [B]: if not, all tokens must be ranked, not the `likely`."""
    # Divided by a tensor: on a GPU, a number would become a product with its reciprocal, which is not the same.
    logits = logits.float() / torch.full((), sampling.temperature, device=logits.device)  # [B, V]
    sure = torch.ones(len(logits), dtype=torch.bool, device=logits.device)  # [B]
    if 0 < sampling.top_k < logits.shape[-1]:
        least = logits.topk(sampling.top_k).values[:, -1:]  # [B, 1]
        logits = logits.masked_fill(logits < least, -torch.inf)  # ties with the last are kept
    if 0 < sampling.top_p < 1:
        kept, sure = _likely_top_p(logits, sampling.top_p) if likely else (_top_p(logits, sampling.top_p), sure)
        logits = logits.masked_fill(~kept, -torch.inf)
    return logits.softmax(-1), sure


def _top_p(logits: Tensor, top_p: float) -> Tensor:
    """Which tokens are kept: up to the one that crosses the mass `top_p`, in the order of likelihood; [B, V]."""
    ranked, order = logits.sort(descending=True)  # [B, V] twice
    before = ranked.softmax(-1).cumsum(-1).roll(1, -1)  # [B, V]: the mass of all that come first
    before[:, 0] = 0  # the likeliest token stays
    return torch.zeros_like(logits, dtype=torch.bool).scatter(-1, order, before <= top_p)


def _likely_top_p(logits: Tensor, top_p: float) -> tuple[Tensor, Tensor]:
    """The same by the likeliest alone, [B, V], and whether that is right, [B]."""
    likely = logits.topk(min(N_LIKELY, logits.shape[-1])).values  # [B, k], the likeliest first
    mass = (likely - logits.logsumexp(-1, keepdim=True)).exp().cumsum(-1)  # [B, k]
    n_kept = (mass <= top_p).sum(-1, keepdim=True) + 1  # [B, 1]
    least = likely.gather(-1, n_kept.clamp(max=likely.shape[-1]) - 1)  # [B, 1]
    kept = logits >= least  # [B, V]
    enough = n_kept <= likely.shape[-1]  # [B, 1]
    if logits.device.type == "cpu":  # of equal tokens, those are kept that the published sort puts first
        return kept, (enough & (kept.sum(-1, keepdim=True) == n_kept)).squeeze(1)
    # On a GPU, sort has no order for equal tokens; half precision makes many. The first ids are kept.
    ties = logits == least  # [B, V]
    n_ties = n_kept - (kept & ~ties).sum(-1, keepdim=True)  # [B, 1], of which are kept
    return kept & ~(ties & (ties.cumsum(-1, dtype=torch.int32) > n_ties)), enough.squeeze(1)


def uniform(seeds: Tensor, steps: Tensor) -> Tensor:
    """One number in [0, 1) for each (seed, step): [B], [B] -> [B] float64.

    SplitMix64 (Steele, Lea, Flood 2014): a counter through a mixer, so that any step can be drawn without those before.
    """
    x = seeds + (steps + 1) * _signed(0x9E3779B97F4A7C15)  # int64 wraps around, as the algorithm wants
    x = (x ^ _shifted(x, 30)) * _signed(0xBF58476D1CE4E5B9)
    x = (x ^ _shifted(x, 27)) * _signed(0x94D049BB133111EB)
    return _shifted(x ^ _shifted(x, 31), 11).double() * 2.0**-53


def _shifted(x: Tensor, bits: int) -> Tensor:
    """x >> bits as if x were unsigned."""
    return (x >> bits) & ((1 << (64 - bits)) - 1)


def _signed(x: int) -> int:
    return x - (1 << 64)
