"""How often do our 95% intervals hold the truth? `python -m benchmarks.coverage` prints docs/statistics.md's tables.

Every interval comes from humaneval_x.statistics, the code that scores runs; nothing is re-implemented here. The truth
is the mean over all problems one could have drawn: problems get their chance of being solved from a beta distribution
with mean p and intraclass correlation r (0: all problems alike; 1: every problem is solved always or never), samples
are independent given the problem.
"""

from __future__ import annotations

import argparse
import itertools
import math
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from humaneval_x import pass_at_k
from humaneval_x.statistics import Estimate, difference, interval, mean_score, student_quantile

PROBLEMS = 164
SHARES = (0.02, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.98)
CORRELATIONS = (0.0, 0.1, 0.3, 0.5, 0.7, 0.9)
Floats = npt.NDArray[np.float64]


def main() -> None:
    """Prints all tables as Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10_000, help="simulated runs a cell (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=20261123)
    options = parser.parse_args()
    chance = np.random.default_rng(options.seed)
    for table in (one_sample, many_samples, larger_k, few_problems, averages, differences, alternatives):
        print("\n".join(table(options.runs, chance)), flush=True)


def one_sample(runs: int, chance: np.random.Generator) -> Iterator[str]:
    """n = 1: exact, from the binomial distribution; the correlation plays no part."""
    held = {count: interval(_ones(count)) for count in range(PROBLEMS + 1)}
    shares = np.linspace(0.02, 0.98, 961)
    covered = [
        sum(_binomial(count, share) for count, found in held.items() if found.low <= share <= found.high)
        for share in shares
    ]
    yield f"### n = 1, {PROBLEMS} problems (exact, {len(shares)} values of p from 0.02 to 0.98)\n"
    lowest, mean, highest = (_percent(of(covered)) for of in (np.min, np.mean, np.max))
    above = _percent(np.mean(np.array(covered) > 0.97))
    yield f"Lowest {lowest}, mean {mean}, highest {highest}; above 97% at {above} of the values.\n"


def many_samples(runs: int, chance: np.random.Generator) -> Iterator[str]:
    """pass@1 at n = 1, 20 and 200."""
    for n in (1, 20, 200):
        correlations = CORRELATIONS if n > 1 else (0.0,)
        yield from _grid(
            f"pass@1, n = {n}, {PROBLEMS} problems", SHARES, correlations, _score(n, 1, PROBLEMS), runs, chance
        )


def larger_k(runs: int, chance: np.random.Generator) -> Iterator[str]:
    """pass@k for k > 1, by the true pass@k."""
    for n, k in ((20, 10), (200, 10), (200, 100)):
        name = f"pass@{k}, n = {n}, {PROBLEMS} problems; columns are the chance p of one sample"
        yield from _grid(name, (0.02, 0.05, 0.1, 0.25, 0.5), CORRELATIONS[2:], _score(n, k, PROBLEMS), runs, chance)


def few_problems(runs: int, chance: np.random.Generator) -> Iterator[str]:
    """A small set of problems, such as data/mini."""
    for n in (1, 20):
        correlations = CORRELATIONS if n > 1 else (0.0,)
        yield from _grid(f"pass@1, n = {n}, 20 problems", SHARES[2:-2], correlations, _score(n, 1, 20), runs, chance)


def averages(runs: int, chance: np.random.Generator) -> Iterator[str]:
    """The macro average over six languages that share their problems."""
    for n in (1, 20):
        name = f"macro average of six languages, pass@1, n = {n}, {PROBLEMS} problems"
        yield from _grid(name, SHARES, (0.3, 0.7), _macro(n), max(runs // 4, 1), chance)


def differences(runs: int, chance: np.random.Generator) -> Iterator[str]:
    """Two runs over the same problems: how often the interval of the difference holds the true one.

    Where the true difference is 0, what is missing to 100 is how often two equal models are told apart at p < 0.05.
    """
    for n, gain in itertools.product((1, 20, 200), (0.0, 0.05)):
        name = f"difference of two runs, true difference {100 * gain:.0f} points, pass@1, n = {n}, {PROBLEMS} problems"
        yield from _grid(name, SHARES[1:-2], (0.1, 0.3, 0.7, 0.9), _difference(n, gain), max(runs // 4, 1), chance)


def alternatives(runs: int, chance: np.random.Generator) -> Iterator[str]:
    """Other intervals for the same simulated runs, r = 0.5."""
    methods: dict[str, Callable[[Floats], tuple[float, float]]] = {
        "mean ± t standard errors over problems": _plain,
        "Wilson at N / d, d as estimated": lambda values: _bounds(interval(values, prior_problems=0)),
        "Wilson at N / d, d drawn towards 1 (ours)": lambda values: _bounds(interval(values)),
    }
    yield f"### other intervals, pass@1, {PROBLEMS} problems, r = 0.5 ({runs:,} runs a cell)\n"
    cells = [(n, share) for n in (1, 20, 200) for share in (0.02, 0.5, 0.98)]
    yield "| interval | " + " | ".join(f"n = {n}, p = {share:g}" for n, share in cells) + " |"
    yield "|---|" + "---|" * len(cells)
    held = np.zeros((len(methods), len(cells)))
    for column, (n, share) in enumerate(cells):
        for _ in range(runs):
            values = chance.binomial(n, _abilities(share, 0.5, PROBLEMS, chance)) / n
            for row, bounds in enumerate(methods.values()):
                low, high = bounds(values)
                held[row, column] += low <= share <= high
    for name, counts in zip(methods, held, strict=True):
        yield f"| {name} | " + " | ".join(f"{100 * count / runs:.1f}" for count in counts) + " |"
    yield ""


def _plain(values: Floats) -> tuple[float, float]:
    half = student_quantile(len(values) - 1) * float(np.std(values, ddof=1)) / math.sqrt(len(values))
    return float(np.mean(values)) - half, float(np.mean(values)) + half


def _bounds(found: Estimate) -> tuple[float, float]:
    return found.low, found.high


def _grid(
    name: str,
    shares: Sequence[float],
    correlations: Sequence[float],
    trial: Callable[[float, float, np.random.Generator], tuple[bool, float]],
    runs: int,
    chance: np.random.Generator,
) -> Iterator[str]:
    yield f"### {name} ({runs:,} runs a cell)\n"
    yield "| r | " + " | ".join(f"p = {share:g}" for share in shares) + " |"
    yield "|---|" + "---|" * len(shares)
    for correlation in correlations:
        cells = [_cell([trial(share, correlation, chance) for _ in range(runs)]) for share in shares]
        yield f"| {correlation:g} | " + " | ".join(cells) + " |"
    yield ""


def _cell(trials: Sequence[tuple[bool, float]]) -> str:
    held = float(np.mean([inside for inside, _ in trials]))
    truth = trials[0][1]
    return f"{100 * held:.1f}" if math.isnan(truth) else f"{100 * held:.1f} (of {100 * truth:.1f})"


def _score(n: int, k: int, problems: int) -> Callable[[float, float, np.random.Generator], tuple[bool, float]]:
    by_correct = pass_at_k(n, list(range(n + 1)), k)

    def trial(share: float, correlation: float, chance: np.random.Generator) -> tuple[bool, float]:
        correct = chance.binomial(n, _abilities(share, correlation, problems, chance))
        found, truth = interval(by_correct[correct]), _true_pass_at_k(share, correlation, k)
        return found.low <= truth <= found.high, truth if k > 1 else math.nan

    return trial


def _macro(n: int) -> Callable[[float, float, np.random.Generator], tuple[bool, float]]:
    def trial(share: float, correlation: float, chance: np.random.Generator) -> tuple[bool, float]:
        abilities = _abilities(share, correlation, PROBLEMS, chance)
        languages = [dict(enumerate((chance.binomial(n, abilities) / n).tolist())) for _ in range(6)]
        found = mean_score(languages)
        return found.low <= share <= found.high, math.nan

    return trial


def _difference(n: int, gain: float) -> Callable[[float, float, np.random.Generator], tuple[bool, float]]:
    def trial(share: float, correlation: float, chance: np.random.Generator) -> tuple[bool, float]:
        before = _abilities(share, correlation, PROBLEMS, chance)
        # Of what is not solved yet, a part is won, the same in every problem: adds `gain` on average.
        after = before + (1 - before) * gain / (1 - share)
        a, b = (dict(enumerate((chance.binomial(n, each) / n).tolist())) for each in (before, after))
        found = difference([a], [b])
        return found.low <= gain <= found.high, math.nan

    return trial


def _abilities(share: float, correlation: float, problems: int, chance: np.random.Generator) -> Floats:
    if correlation == 0:
        return np.full(problems, share)
    weight = 1 / correlation - 1
    return chance.beta(share * weight, (1 - share) * weight, problems)


def _true_pass_at_k(share: float, correlation: float, k: int) -> float:
    """1 - E[(1 - ability)^k] of the beta distribution."""
    if correlation == 0:
        return 1 - (1 - share) ** k
    weight = 1 / correlation - 1
    return 1 - math.prod(((1 - share) * weight + drawn) / (weight + drawn) for drawn in range(k))


def _binomial(count: int, share: float) -> float:
    return math.comb(PROBLEMS, count) * share**count * (1 - share) ** (PROBLEMS - count)


def _ones(count: int) -> Floats:
    return np.array([1.0] * count + [0.0] * (PROBLEMS - count))


def _percent(value: float | np.floating) -> str:
    return f"{100 * value:.1f}%"


if __name__ == "__main__":
    main()
