"""pass@k against other ways of counting."""

from __future__ import annotations

import itertools
import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humaneval_x import macro_average, pass_at_k
from humaneval_x.errors import UsageError


def exact(n: int, c: int, k: int) -> Fraction:
    """1 - the chance that k draws without replacement all miss, draw by draw."""
    return 1 - Fraction(math.perm(n - c, k), math.perm(n, k))


def by_counting(n: int, c: int, k: int) -> Fraction:
    """Every subset of k samples, looked at."""
    subsets = list(itertools.combinations(range(n), k))
    return Fraction(sum(any(sample < c for sample in subset) for subset in subsets), len(subsets))


@pytest.mark.parametrize("n", range(1, 8))
def test_is_the_share_of_subsets_that_hold_a_correct_sample(n: int) -> None:
    for c, k in itertools.product(range(n + 1), range(1, n + 1)):
        assert Fraction(pass_at_k(n, c, k)).limit_denominator(1000) == by_counting(n, c, k)


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_is_exact_up_to_ten_thousand_samples(data: st.DataObject) -> None:
    n = data.draw(st.integers(1, 10_000))
    c, k = data.draw(st.integers(0, n)), data.draw(st.integers(1, n))
    assert abs(Fraction(pass_at_k(n, c, k)) - exact(n, c, k)) <= Fraction(1, 10**12)


@pytest.mark.parametrize(
    ("n", "c", "k"),
    [(10_000, 1, 1), (10_000, 1, 10_000), (10_000, 5_000, 100), (10_000, 9_999, 1), (10_000, 1, 5_000), (200, 3, 100)],
)
def test_is_exact_where_floats_are_not(n: int, c: int, k: int) -> None:
    assert abs(Fraction(pass_at_k(n, c, k)) - exact(n, c, k)) <= Fraction(1, 10**15)


def test_no_correct_sample_is_zero_and_all_correct_is_one() -> None:
    assert pass_at_k(10_000, 0, 100) == 0.0
    assert pass_at_k(10_000, 10_000, 1) == 1.0


def test_one_number_gives_a_float_and_many_give_an_array() -> None:
    one = pass_at_k(5, 2, 1)
    many = pass_at_k([5, 4], [2, 4], 1)
    assert isinstance(one, float)
    assert many.shape == (2,)
    assert many.tolist() == [0.4, 1.0]


def test_one_n_serves_all_problems() -> None:
    assert pass_at_k(20, [0, 10, 20], 1).tolist() == [0.0, 0.5, 1.0]


def test_takes_arrays_of_any_whole_kind() -> None:
    counts = np.array([0, 3, 9], dtype=np.uint8)
    assert pass_at_k(np.int64(9), counts, np.int32(1)).tolist() == [0.0, 3 / 9, 1.0]


@pytest.mark.parametrize(
    ("n", "c", "k", "said"),
    [
        (20, 3, 100, "pass@100 needs at least 100 samples for every problem; one has 20"),
        ([200, 20], [3, 3], 100, "one has 20"),
        (5, 6, 1, "c is 6, n is 5"),
        (5, -1, 1, "c must not be negative; got -1"),
        (-5, 0, 1, "n must not be negative; got -5"),
        (5, 2, 0, "k >= 1; k is 0"),
        (5, 2.0, 1, "c must be a whole number; got 2.0"),
        (5, [1.5], 1, "c must be a whole number; got 1.5"),
        (5, True, 1, "c must be a whole number; got True"),
        (5, "3", 1, "c must be a whole number"),
        (5, 2, 1.0, "k must be a whole number; got 1.0"),
        (5, None, 1, "c must be a whole number; got None"),
        (5, float("nan"), 1, "c must be a whole number; got nan"),
        ([], [], 1, "n is empty"),
        (5, [], 1, "c is empty"),
        ([5, 5], [1, 1, 1], 1, "different length: 2 and 3"),
        ([[5]], [1], 1, "its shape is (1, 1)"),
    ],
)
def test_wrong_input_is_named(n: object, c: object, k: object, said: str) -> None:
    with pytest.raises(UsageError) as raised:
        pass_at_k(n, c, k)  # type: ignore[call-overload]
    assert said in str(raised.value)


def test_wrong_input_is_a_value_error() -> None:
    with pytest.raises(ValueError):
        pass_at_k(1, 2, 1)


def test_macro_average_counts_every_language_the_same() -> None:
    assert macro_average({"go": 0.2, "java": 0.6}) == pytest.approx(0.4)
    with pytest.raises(UsageError, match="at least one language"):
        macro_average({})
