"""Uncertainty: a 95% interval for every score, and the comparison of two runs.

The problems are a sample of the tasks one could ask for, and a problem's samples are nested in it: twenty
samples of one problem are not twenty problems. So the unit is the problem, everywhere in this module: a
problem's score is one number (pass@k estimated from its own n and c), and in an average over languages the
same problem in all languages is one unit, since a hard problem is hard in each of them.

docs/statistics.md derives the methods, cites their sources and shows their coverage by simulation.
"""

from __future__ import annotations

import dataclasses
import functools
import math
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from humaneval_x.errors import UsageError

#: Scores of problems by the problem's number, which is the same in every language. Each in [0, 1].
Scores: TypeAlias = Mapping[int, float]
Values: TypeAlias = npt.NDArray[np.float64]

CONFIDENCE = 0.95
#: How many problems' worth of evidence it takes to believe half of what the data say about the design effect
#: (on a logarithmic scale). With 0 the interval covers 91% where few problems carry the score; with 2, at least 93%.
PRIOR_PROBLEMS = 2.0
#: A variance below this is rounding.
_ZERO = 1e-20


@dataclasses.dataclass(frozen=True)
class Estimate:
    """A mean score over `problems` problems with its 95% interval; all in [0, 1]."""

    value: float
    low: float
    high: float
    problems: int


@dataclasses.dataclass(frozen=True)
class Difference:
    """Run b minus run a over the same `problems` problems: in [-1, 1], with its 95% interval and two-sided
    p-value."""

    value: float
    low: float
    high: float
    p_value: float
    problems: int


def mean_score(groups: Sequence[Scores]) -> Estimate:
    """The mean over `groups` (one a language, or pair of languages) of the mean over its problems.

    The interval is Wilson's at the effective number of problems, with Student's t in place of the normal
    (Korn and Graubard 1998; Franco, Little, Louis and Slud 2019): one that stays within [0, 1] and has a
    width even when every sample passed. See `interval`.

    Raises:
        UsageError: there is no group, or a group without problems.
    """
    values = pseudo_values(groups)
    return interval(values)


def difference(a: Sequence[Scores], b: Sequence[Scores]) -> Difference:
    """Compares two runs, pair by pair: the mean of b minus the mean of a, each as in `mean_score`.

    The paired t-test with the problem as the unit (Miller 2024, "Adding Error Bars to Evals").

    Raises:
        UsageError: the runs do not have the same problems, or fewer than two.
    """
    if [set(group) for group in a] != [set(group) for group in b]:
        raise UsageError("two runs can only be compared over the same problems")
    return paired(pseudo_values(b) - pseudo_values(a))


def pseudo_values(groups: Sequence[Scores]) -> Values:
    """One number a problem, whose mean is the mean over groups and whose spread is that of this mean.

    The linearised value of problem j: mean + problems / groups * sum over the groups g that have j of
    (score of j in g - mean of g) / (problems of g). Where all groups have the same problems, simply j's mean
    over the groups. Order: by the problem's number.

    Raises:
        UsageError: there is no group, or a group without problems.
    """
    if not groups or not all(groups):
        raise UsageError("a mean score needs at least one problem in every language")
    numbers = sorted(set().union(*groups))
    means = [math.fsum(group.values()) / len(group) for group in groups]
    deviations = [_deviations(group, mean, numbers) for group, mean in zip(groups, means, strict=True)]
    spread: Values = np.sum(deviations, axis=0) * (len(numbers) / len(groups))
    return math.fsum(means) / len(means) + spread


def interval(values: Values, prior_problems: float = PRIOR_PROBLEMS) -> Estimate:
    """The mean of `values`, one a problem, shape [problems], with Wilson's interval at the effective number
    of problems.

    An interval for a proportion needs a number of independent draws; that of draws which would give the
    observed variance of the mean is mean * (1 - mean) / variance = problems / design effect. The design
    effect is itself estimated, and badly where few problems carry the score; it is therefore drawn towards 1
    (a problem tells as much as one yes or no), on a logarithmic scale, by `prior_problems` problems' worth of
    evidence.

    One problem tells nothing about the others: its interval is [0, 1].
    """
    count, mean = len(values), float(np.mean(values))
    if count == 1:
        return Estimate(mean, 0.0, 1.0, count)
    draws = count / _design_effect(values, mean, prior_problems)
    z = student_quantile(count - 1)
    scale = 1 + z * z / draws
    centre = (mean + z * z / (2 * draws)) / scale
    half = z / scale * math.sqrt(max(mean * (1 - mean), 0) / draws + (z / (2 * draws)) ** 2)
    return Estimate(mean, min(max(centre - half, 0.0), mean), max(min(centre + half, 1.0), mean), count)


def paired(differences: Values) -> Difference:
    """The mean of `differences`, one a problem, with Student's interval and p-value for it.

    Where no problem differs, the interval says how many could differ and yet none of these do (the exact 95%
    bound, 1 - 0.05 ** (1 / problems)); where all differ by the same, it is widened by that, and the p-value
    is the sign test's.

    Raises:
        UsageError: fewer than two problems.
    """
    count, mean = len(differences), float(np.mean(differences))
    if count < 2:
        raise UsageError("comparing two runs needs at least two problems")
    variance = float(np.var(differences, ddof=1)) / count
    if variance < _ZERO:
        half, p_value = 1 - (1 - CONFIDENCE) ** (1 / count), 1.0 if abs(mean) < _ZERO else 2.0 ** (1 - count)
    else:
        half = student_quantile(count - 1) * math.sqrt(variance)
        p_value = 1 - student_within(abs(mean) / math.sqrt(variance), count - 1)
    return Difference(mean, max(mean - half, -1.0), min(mean + half, 1.0), max(p_value, 0.0), count)


def student_within(t: float, degrees: int) -> float:
    """P(|T| <= t) of Student's t with a whole number of degrees of freedom.

    Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.3 and 26.7.4: a finite sum, exact.
    """
    angle = math.atan2(t, math.sqrt(degrees))
    cosine = math.cos(angle)
    odd = degrees % 2
    term, total = (cosine, 0.0) if odd else (1.0, 0.0)
    for step in range(1 + odd, degrees, 2):
        total += term
        term *= cosine * cosine * step / (step + 1)
    return 2 / math.pi * (angle + math.sin(angle) * total) if odd else math.sin(angle) * total


@functools.cache
def student_quantile(degrees: int, within: float = CONFIDENCE) -> float:
    """The t with P(|T| <= t) = `within`: 1.97 for 163 degrees of freedom."""
    low, high = 0.0, 1.0
    while student_within(high, degrees) < within:
        high *= 2
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if student_within(middle, degrees) < within else (low, middle)
    return high


def _deviations(group: Scores, mean: float, numbers: Sequence[int]) -> Values:
    return np.array([(group[number] - mean) / len(group) if number in group else 0.0 for number in numbers])


def _design_effect(values: Values, mean: float, prior_problems: float) -> float:
    """Variance of the problems' scores over that of yes-or-no scores with the same mean, drawn towards 1."""
    variance, if_binary = float(np.var(values, ddof=1)), mean * (1 - mean)
    if variance < _ZERO or if_binary < _ZERO:
        return 1.0
    carrying = min(_carrying(values), _carrying(1 - values))
    return float((variance / if_binary) ** (carrying / (carrying + prior_problems)))


def _carrying(values: Values) -> float:
    """How many problems carry the sum of `values`: Kish's effective number, (sum of v)^2 / sum of v^2."""
    return float(np.sum(values) ** 2 / np.sum(values**2))
