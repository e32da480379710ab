"""pass@k: the unbiased estimator of Chen et al., "Evaluating Large Language Models Trained on Code" (2021), eq. 1."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import comb
from typing import TypeAlias, overload

import numpy as np
import numpy.typing as npt

from humaneval_x.errors import UsageError

Counts: TypeAlias = Sequence[int] | npt.NDArray[np.integer]
Scores: TypeAlias = npt.NDArray[np.float64]


@overload
def pass_at_k(n: int, c: int, k: int) -> float: ...
@overload
def pass_at_k(n: int | Counts, c: Counts, k: int) -> Scores: ...


def pass_at_k(n: int | Counts, c: int | Counts, k: int) -> float | Scores:
    """1 − C(n−c, k) / C(n, k): the chance that at least one of k samples is correct, drawn without replacement from
    n of which c are.

    Computed with whole numbers and divided once, so that the result is the correctly rounded float for any n and c.

    Args:
        n: samples per problem: one number, or one per problem, shape [problems].
        c: correct samples, 0 ≤ c ≤ n: one number, or shape [problems].
        k: samples drawn, 1 ≤ k ≤ n.

    Returns:
        A float in [0, 1] for whole numbers n and c, else an array of shape [problems], whose mean is the score.

    Raises:
        UsageError: (a ValueError) a count is not a whole number, or out of these ranges; or there is no problem.
    """
    draws = _whole(k, "k")
    if draws < 1:
        raise UsageError(f"pass@k needs k >= 1; k is {draws}")
    totals, corrects = _counts(n, "n"), _counts(c, "c")
    if np.ndim(n) == 0 and np.ndim(c) == 0:
        return _estimate(totals[0], corrects[0], draws)
    totals, corrects = _paired(totals, corrects)
    known: dict[tuple[int, int], float] = {
        pair: _estimate(*pair, draws) for pair in set(zip(totals, corrects, strict=True))
    }
    return np.array([known[pair] for pair in zip(totals, corrects, strict=True)], dtype=np.float64)


def macro_average(scores: Mapping[str, float]) -> float:
    """The mean over languages, every language counting the same.

    Raises:
        UsageError: there is no score.
    """
    if not scores:
        raise UsageError("a macro average needs at least one language")
    return float(np.mean(list(scores.values())))


def _estimate(n: int, c: int, k: int) -> float:
    if c > n:
        raise UsageError(f"more correct samples than samples: c is {c}, n is {n}")
    if k > n:
        raise UsageError(f"pass@{k} needs at least {k} samples for every problem; one has {n}")
    ways = comb(n, k)
    # Python divides whole numbers of any size to the nearest float.
    return (ways - comb(n - c, k)) / ways


def _counts(values: int | Counts, name: str) -> list[int]:
    if np.ndim(values) > 1:
        raise UsageError(f"{name} must be one number or one per problem; its shape is {np.shape(values)}")
    items: Iterable[object] = [values] if np.ndim(values) == 0 else values  # type: ignore[assignment]
    counts = [_whole(item, name) for item in items]
    if not counts:
        raise UsageError(f"{name} is empty: pass@k needs at least one problem")
    return counts


def _whole(value: object, name: str) -> int:
    if isinstance(value, np.ndarray) and value.ndim == 0:
        value = value.item()
    if isinstance(value, bool | np.bool_) or not isinstance(value, int | np.integer):
        raise UsageError(f"{name} must be a whole number; got {value!r}")
    if value < 0:
        raise UsageError(f"{name} must not be negative; got {value}")
    return int(value)


def _paired(totals: list[int], corrects: list[int]) -> tuple[list[int], list[int]]:
    if len(totals) == 1:
        totals = totals * len(corrects)
    if len(corrects) == 1:
        corrects = corrects * len(totals)
    if len(totals) != len(corrects):
        raise UsageError(f"n and c are of different length: {len(totals)} and {len(corrects)}")
    return totals, corrects
