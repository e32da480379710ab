"""A busy machine slows a run down and changes no verdict."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Iterator

import pytest

from humaneval_x import languages, paths
from humaneval_x.problems import load_problems
from humaneval_x.programs import Ending, Limits
from humaneval_x.sandbox.pool import Pool
from humaneval_x.verdicts import Verdict, verdict_of

pytestmark = [pytest.mark.sandbox, pytest.mark.slow]

#: Uses this much CPU time, which takes much longer beside the hogs, then answers as asked.
BURNS_CPU = "    import time\n    while time.process_time() < 1.5: pass\n"
SLEEPS = "    import time\n    time.sleep(3600)\n"
#: Less wall time than the program takes beside the hogs, though more than it takes alone. Ten times this is waited at
#: most, so that the program passes wherever it gets a thirtieth of a core.
LIMITS = Limits(run_cpu_s=20, run_wall_s=4.5)


def spin() -> None:
    # In a session of its own, or the kernel may count all hogs as one (sched(7), autogroups).
    os.setsid()
    while True:
        pass


@pytest.fixture
def hogs() -> Iterator[None]:
    """Processes that want all of every core, four each."""
    cores = len(os.sched_getaffinity(0))
    processes = [multiprocessing.Process(target=spin, daemon=True) for _ in range(4 * cores)]
    for process in processes:
        process.start()
    yield
    for process in processes:
        process.kill()
        process.join()


@pytest.mark.usefixtures("hogs")
def test_time_that_others_took_is_not_held_against_a_program(pool: Pool) -> None:
    language = languages.get("python")
    problem = load_problems("python", paths.MINI)[0]
    program = language.split(problem, problem.prompt + BURNS_CPU + problem.canonical_solution)
    began = time.monotonic()
    execution = pool.run(program, LIMITS)
    assert verdict_of(execution, language) is Verdict.PASSED, execution
    assert time.monotonic() - began > LIMITS.run_wall_s, "the hogs did not get in its way: this test shows nothing"


@pytest.mark.usefixtures("hogs")
def test_a_program_that_sleeps_is_still_ended(pool: Pool) -> None:
    language = languages.get("python")
    problem = load_problems("python", paths.MINI)[0]
    program = language.split(problem, problem.prompt + SLEEPS)
    execution = pool.run(program, LIMITS)
    assert execution.run and execution.run.ending is Ending.WALL_LIMIT
