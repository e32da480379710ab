"""Programs that go on for long are put off, and decided later: they hold up nobody and lose nothing."""

from __future__ import annotations

import dataclasses

import pytest
from sandboxed import PROVE, ran, single

from humaneval_x.programs import Ending, Execution, Limits, Mode, Pace, Step
from humaneval_x.sandbox.patience import Allowance, Patience
from humaneval_x.sandbox.pool import Pool

LIMITS = Limits(run_cpu_s=10.0, run_wall_s=30.0)


def ended(cpu_s: float, ending: Ending = Ending.EXITED, compile_s: float = 0.0) -> Execution:
    def step(seconds: float) -> Step:
        return Step(ending, 0, "", "", seconds, seconds, 1.0, False)

    return Execution(Mode.SPLIT, compile=step(compile_s) if compile_s else None, run=step(cpu_s))


def learned(language: str, *cpu_s: float, compile_s: float = 0.0) -> Patience:
    patience = Patience()
    for seconds in cpu_s:
        patience.learn(language, ended(seconds, compile_s=compile_s))
    return patience


def first_go(patience: Patience, language: str = "go", limits: Limits = LIMITS) -> Allowance:
    return patience.allowance(language, limits, Pace.BRIEF)


def test_at_first_a_second() -> None:
    first = first_go(learned("go", 0.01))
    assert (first.put_off_cpu_s, first.limits.run_wall_s) == (1.0, 3.0)
    assert dataclasses.replace(first.limits, run_wall_s=30.0) == LIMITS


def test_then_little_more_than_what_is_usual() -> None:
    patience = learned("go", *[0.1] * 80, *[5.0] * 20)
    assert first_go(patience).put_off_cpu_s == pytest.approx(0.14)
    assert first_go(patience, "java").put_off_cpu_s == 1.0


def test_what_the_compiler_uses_counts() -> None:
    assert first_go(learned("go", *[0.1] * 20, compile_s=0.4)).put_off_cpu_s == pytest.approx(1.4 * 0.5 - 0.4)


def test_what_is_usual_changes() -> None:
    assert first_go(learned("go", *[0.1] * 400, *[0.3] * 300)).put_off_cpu_s == pytest.approx(0.42)


def test_the_next_go_gives_many_times_that_and_the_last_everything() -> None:
    patience = learned("go", *[0.05] * 100)
    assert patience.allowance("go", LIMITS, Pace.LONGER).put_off_cpu_s == pytest.approx(1.0)
    for pace in (Pace.PLAIN, Pace.NORMAL):
        assert patience.allowance("go", LIMITS, pace) == (LIMITS, LIMITS.run_cpu_s)


@pytest.mark.parametrize(("limit_s", "longer_s"), [(10.0, 1.25), (2.0, 0.25), (0.8, 0.14)])
def test_the_next_go_gives_an_eighth_of_the_limit_at_most_and_no_less_than_the_first(
    limit_s: float, longer_s: float
) -> None:
    limits = Limits(run_cpu_s=limit_s, run_wall_s=3 * limit_s)
    assert learned("go", *[0.1] * 100).allowance("go", limits, Pace.LONGER).put_off_cpu_s == pytest.approx(longer_s)


def test_one_that_sleeps_has_wall_time_however_short_the_others_are() -> None:
    patience = learned("go", *[1e-4] * 50)
    goes = [patience.allowance("go", LIMITS, pace) for pace in (Pace.BRIEF, Pace.LONGER)]
    assert [go.limits.run_wall_s for go in goes] == [0.5, 5.0]


def test_never_more_than_the_limits() -> None:
    first = first_go(learned("go", *[9.0] * 60))
    assert (first.put_off_cpu_s, first.limits.run_wall_s) == (10.0, 30.0)
    first = first_go(learned("go"), limits=Limits(run_cpu_s=0.5, run_wall_s=1.5))
    assert (first.put_off_cpu_s, first.limits.run_wall_s) == (0.5, 1.5)


def test_what_did_not_end_teaches_nothing() -> None:
    patience = learned("go", *[0.1] * 60)
    for _ in range(200):
        patience.learn("go", ended(9.0, Ending.CPU_LIMIT))
        patience.learn("go", Execution(Mode.SPLIT, error="gone"))
    assert first_go(patience).put_off_cpu_s == pytest.approx(0.14)


@pytest.mark.sandbox
def test_a_program_that_is_put_off_passes_later() -> None:
    slow = single("import time\nwhile time.process_time() < 1.5: pass\n" + PROVE)
    with Pool(workers=1) as pool:  # of its own, which knows nothing of what is usual yet
        brief = ran(pool.run(slow, pace=Pace.BRIEF))
        assert brief.ending is Ending.CPU_LIMIT and brief.cpu_s < 1.5
        assert pool.run(slow, pace=Pace.PLAIN).proven
