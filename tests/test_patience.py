"""Programs that go on for long are put off, and decided later: they hold up nobody and lose nothing."""

from __future__ import annotations

import dataclasses

import pytest
from sandboxed import PROVE, ran, single

from humaneval_x.programs import Ending, Execution, Limits, Mode, Pace, Step
from humaneval_x.sandbox.patience import Patience
from humaneval_x.sandbox.pool import Pool

LIMITS = Limits(run_cpu_s=10.0, run_wall_s=30.0)


def ended(cpu_s: float, ending: Ending = Ending.EXITED) -> Execution:
    return Execution(Mode.SPLIT, run=Step(ending, 0, "", "", cpu_s, cpu_s, 1.0, False))


def learned(language: str, *cpu_s: float) -> Patience:
    patience = Patience()
    for seconds in cpu_s:
        patience.learn(language, ended(seconds))
    return patience


def test_at_first_a_second() -> None:
    first = learned("go", 0.01).limits("go", LIMITS)
    assert (first.run_cpu_s, first.run_wall_s) == (1.0, 3.0)
    assert dataclasses.replace(first, run_cpu_s=10.0, run_wall_s=30.0) == LIMITS


def test_then_several_times_what_nearly_all_need() -> None:
    patience = learned("go", *[0.1] * 97, *[5.0] * 3)
    assert patience.limits("go", LIMITS).run_cpu_s == pytest.approx(0.3)
    assert patience.limits("java", LIMITS).run_cpu_s == 1.0
    assert learned("go", *[0.1] * 90, *[2.0] * 10).limits("go", LIMITS).run_cpu_s == pytest.approx(6.0)


def test_never_more_than_the_limits_nor_less_than_a_moment() -> None:
    assert learned("go", *[9.0] * 50).limits("go", LIMITS) == LIMITS
    assert learned("go", *[1e-4] * 50).limits("go", LIMITS).run_cpu_s == 0.02
    brief = Limits(run_cpu_s=0.5, run_wall_s=1.5)
    assert learned("go").limits("go", brief) == brief


def test_what_did_not_end_teaches_nothing() -> None:
    patience = learned("go", *[0.1] * 50)
    for _ in range(200):
        patience.learn("go", ended(9.0, Ending.CPU_LIMIT))
        patience.learn("go", Execution(Mode.SPLIT, error="gone"))
    assert patience.limits("go", LIMITS).run_cpu_s == pytest.approx(0.3)


@pytest.mark.sandbox
def test_a_program_that_is_put_off_passes_later() -> None:
    slow = single("import time\nwhile time.process_time() < 2: pass\n" + PROVE)
    with Pool(workers=1) as pool:
        brief = ran(pool.run(slow, pace=Pace.BRIEF))
        assert brief.ending is Ending.CPU_LIMIT and brief.cpu_s < 2
        assert pool.run(slow).proven
        assert pool.run(slow, pace=Pace.PLAIN).proven
