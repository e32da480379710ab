"""Intervals and comparisons: against tables, by their properties, and by simulation."""

from __future__ import annotations

import math
import re
import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaneval_x import paths
from humaneval_x.errors import UsageError
from humaneval_x.statistics import (
    difference,
    interval,
    mean_score,
    paired,
    pseudo_values,
    student_quantile,
    student_within,
)

PROBLEMS = 164
scores = st.lists(st.floats(0, 1), min_size=1, max_size=40)


def numbered(values: list[float]) -> dict[int, float]:
    return dict(enumerate(values))


# Critical values of Student's t as printed in tables, two-sided 95%.
@pytest.mark.parametrize(
    ("degrees", "t"), [(1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (10, 2.228), (30, 2.042), (120, 1.980)]
)
def test_quantiles_are_those_of_the_tables(degrees: int, t: float) -> None:
    assert student_quantile(degrees) == pytest.approx(t, abs=5e-4)


def test_quantile_of_many_degrees_is_the_normal_one() -> None:
    assert student_quantile(20_000) == pytest.approx(1.95996, abs=2e-4)


@pytest.mark.parametrize("degrees", [1, 2, 3, 4, 7, 40, 163])
@pytest.mark.parametrize("t", [0.1, 1.0, 2.5, 6.0])
def test_distribution_is_the_integral_of_the_density(degrees: int, t: float) -> None:
    at = np.linspace(0, t, 20_001)
    log_constant = math.lgamma((degrees + 1) / 2) - math.lgamma(degrees / 2) - math.log(degrees * math.pi) / 2
    density = np.exp(log_constant - (degrees + 1) / 2 * np.log1p(at**2 / degrees))
    assert student_within(t, degrees) == pytest.approx(2 * float(np.trapezoid(density, at)), abs=1e-8)


def test_one_sample_a_problem_is_wilsons_interval() -> None:
    """With yes and no for scores the effective number of problems is their number, but for the divisor n - 1."""
    values = np.array([1.0] * 50 + [0.0] * 114)
    found, n, z = interval(values), PROBLEMS - 1, student_quantile(PROBLEMS - 1)
    p = 50 / 164
    # The design effect of yes and no is n / (n - 1), drawn towards 1 by less than the tolerance.
    centre, half = (
        (p + z * z / (2 * n)) / (1 + z * z / n),
        z / (1 + z * z / n) * math.sqrt(p * (1 - p) / n + (z / 2 / n) ** 2),
    )
    assert (found.low, found.high) == pytest.approx((centre - half, centre + half), abs=1e-4)


def test_width_is_a_matter_of_how_problems_differ() -> None:
    """Problems solved always or never: more samples of each tell nothing. Problems all alike: samples tell a lot."""
    once = interval(np.array([1.0] * 82 + [0.0] * 82))
    half_solved = interval(np.array([0.5] * 80 + [0.4, 0.6] * 42))
    assert once.high - once.low == pytest.approx(0.152, abs=0.002)
    assert half_solved.high - half_solved.low < 0.2 * (once.high - once.low)


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_all_or_nothing_still_has_a_width(share: float) -> None:
    found = interval(np.full(PROBLEMS, share))
    assert found.value == share
    assert found.high - found.low == pytest.approx(0.0232, abs=1e-3)


def test_one_problem_tells_nothing_about_the_others() -> None:
    found = mean_score([{3: 0.7}])
    assert (found.value, found.low, found.high, found.problems) == (0.7, 0.0, 1.0, 1)


@given(scores)
def test_interval_holds_its_value_and_stays_within_bounds(values: list[float]) -> None:
    found = mean_score([numbered(values)])
    assert 0 <= found.low <= found.value <= found.high <= 1


@given(scores)
def test_interval_is_symmetric_in_passing_and_failing(values: list[float]) -> None:
    found, mirrored = interval(np.array(values)), interval(1 - np.array(values))
    assert found.low == pytest.approx(1 - mirrored.high, abs=1e-6)
    assert found.high == pytest.approx(1 - mirrored.low, abs=1e-6)


def test_average_over_languages_counts_a_problem_once() -> None:
    """Six languages with the same scores know as much as one; six with scores of their own know more."""
    chance = np.random.default_rng(1)
    one = numbered((chance.random(PROBLEMS) < 0.5).astype(float).tolist())
    others = [numbered((chance.random(PROBLEMS) < 0.5).astype(float).tolist()) for _ in range(5)]
    alone, copied, varied = mean_score([one]), mean_score([one] * 6), mean_score([one, *others])
    assert copied == alone
    assert varied.high - varied.low < 0.6 * (alone.high - alone.low)


def test_average_over_languages_is_the_mean_of_their_means() -> None:
    found = mean_score([{0: 1.0, 1: 0.0}, {0: 1.0}])
    assert found.value == pytest.approx(0.75)
    assert found.problems == 2


def test_pseudo_values_are_the_means_over_languages_where_all_have_all_problems() -> None:
    values = pseudo_values([{0: 1.0, 5: 0.0, 7: 0.5}, {0: 0.0, 5: 0.0, 7: 1.0}])
    assert values.tolist() == pytest.approx([0.5, 0.0, 0.75])


@pytest.mark.parametrize("groups", [[], [{}], [{1: 0.5}, {}]])
def test_nothing_to_average_is_said(groups: list[dict[int, float]]) -> None:
    with pytest.raises(UsageError, match="at least one problem"):
        mean_score(groups)


def test_a_run_does_not_differ_from_itself() -> None:
    run = numbered([0.0, 1.0, 0.5] * 50)
    found = difference([run], [run])
    assert (found.value, found.p_value) == (0.0, 1.0)
    # 0.05 ** (1 / 150): had 2% of all problems differed, one of these 150 would have, 19 times in 20.
    assert (found.low, found.high) == pytest.approx((-0.0198, 0.0198), abs=1e-4)


def test_difference_is_students_paired_test() -> None:
    """Student (1908), "The probable error of a mean": the additional sleep of ten patients by two drugs."""
    a = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]
    b = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    found = paired((np.array(b) - np.array(a)) / 10)
    assert 10 * found.value == pytest.approx(1.58)
    assert (10 * found.low, 10 * found.high) == pytest.approx((0.7001, 2.4599), abs=1e-4)
    assert found.p_value == pytest.approx(0.002833, abs=1e-6)


def test_interval_holds_zero_exactly_where_p_is_above_a_twentieth() -> None:
    chance = np.random.default_rng(2)
    seen = set()
    for _ in range(300):
        found = paired(chance.choice([-1.0, 0.0, 0.0, 1.0, 1.0], 30))
        assert (found.low <= 0 <= found.high) == (found.p_value >= 0.05)
        seen.add(found.p_value >= 0.05)
    assert seen == {True, False}


def test_all_problems_won_by_the_same_is_a_sign_test() -> None:
    found = difference([dict.fromkeys(range(6), 0.0)], [dict.fromkeys(range(6), 1.0)])
    assert found.value == 1.0
    assert found.p_value == pytest.approx(2 / 2**6)
    assert found.high == 1.0


def test_different_problems_are_not_compared() -> None:
    with pytest.raises(UsageError, match="same problems"):
        difference([{1: 0.5, 2: 0.5}], [{1: 0.5, 3: 0.5}])
    with pytest.raises(UsageError, match="at least two problems"):
        difference([{1: 0.5}], [{1: 0.6}])


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=2, max_size=30))
def test_exchanging_the_runs_turns_the_difference_round(pairs: list[tuple[float, float]]) -> None:
    a, b = (numbered(list(side)) for side in zip(*pairs, strict=True))
    there, back = difference([a], [b]), difference([b], [a])
    assert there.value == pytest.approx(-back.value, abs=1e-9)
    assert there.low == pytest.approx(-back.high, abs=1e-9)
    assert there.p_value == pytest.approx(back.p_value, abs=1e-9)


@pytest.mark.parametrize(
    ("n", "share", "correlation"), [(1, 0.02, 0.5), (1, 0.5, 0.5), (20, 0.02, 0.5), (20, 0.9, 0.3), (200, 0.98, 0.1)]
)
def test_interval_covers_the_truth_95_times_in_100(n: int, share: float, correlation: float) -> None:
    """A short form of `python -m benchmarks.coverage`, whose full tables are in docs/statistics.md."""
    chance, runs, weight = np.random.default_rng(20261123), 1_500, 1 / correlation - 1
    held = 0
    for _ in range(runs):
        abilities = chance.beta(share * weight, (1 - share) * weight, PROBLEMS)
        found = interval(chance.binomial(n, abilities) / n)
        held += found.low <= share <= found.high
    # Three standard errors of the simulation, around what the tables show for these cells.
    assert 0.93 <= held / runs <= 0.97


def tables(text: str) -> dict[str, str]:
    """What stands under each table's heading; headings without the number of runs."""
    parts = re.split(r"^### (.*?)(?: \([\d,]+ runs a cell\))?\n", text.partition("## Sources")[0], flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_the_documents_tables_are_those_that_the_command_prints() -> None:
    command = [sys.executable, "-m", "benchmarks.coverage", "--runs", "4"]
    printed = tables(subprocess.run(command, cwd=paths.ROOT, capture_output=True, text=True, check=True).stdout)
    documented = tables((paths.ROOT / "docs" / "statistics.md").read_text())
    assert list(documented) == list(printed)
    for heading, table in printed.items():
        # All but the numbers, which four runs do not give; what is exact is the same to the digit.
        hidden = (lambda text: text) if "exact" in heading else (lambda text: re.sub(r"\d+\.\d", "#", text))
        assert hidden(documented[heading]).strip() == hidden(table).strip(), heading


def test_documented_coverage_of_whole_data_sets_is_between_93_and_97() -> None:
    documented = tables((paths.ROOT / "docs" / "statistics.md").read_text())
    chosen = [table for heading, table in documented.items() if re.match(r"pass@1, n = \d+, 164 problems", heading)]
    rows = [line.strip("| ").split(" | ")[1:] for table in chosen for line in table.splitlines() if line[:3] == "| 0"]
    cells = [float(cell) for row in rows for cell in row]
    assert len(cells) == 9 * (1 + 6 + 6)
    assert 93 <= min(cells) <= max(cells) <= 97
