"""The engine itself dies in the middle of a run: one of the test's own, so that nobody else's work dies with it."""

from __future__ import annotations

import contextlib
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from own_engine import Engine, engine_with
from sandboxed import ANSWER, PROVE, ran, single, split

from humaneval_x.programs import Execution
from humaneval_x.sandbox import engine, images
from humaneval_x.sandbox.pool import Pool

pytestmark = [pytest.mark.sandbox, pytest.mark.slow]
PROGRAMS = 60


@pytest.fixture(scope="module")
def image() -> str:
    """The image's id, the same in every engine."""
    with contextlib.closing(engine.connect()) as client:
        return images.image_for("python", client).id


@pytest.fixture(scope="module")
def own() -> Iterator[Engine]:
    with (
        contextlib.closing(engine.connect()) as client,
        engine_with(images.image_for("python", client).reference) as dockerd,
    ):
        yield dockerd


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_an_engine_that_dies_costs_no_verdict(own: Engine, image: str, how: signal.Signals) -> None:
    slow = "import time; time.sleep(0.2)\n"
    programs = [single(slow + PROVE), split(slow + ANSWER), single(slow + "raise SystemExit(7)")] * (PROGRAMS // 3)
    with Pool(workers=2, client=own.client, image_of=lambda language: image, engine_patience_s=100) as pool:
        done: list[Execution] = []

        def run(number: int) -> Execution:
            execution = pool.run(programs[number])
            done.append(execution)
            return execution

        with ThreadPoolExecutor(2) as threads:
            executions = [threads.submit(run, number) for number in range(PROGRAMS)]
            for share in (0.3, 0.6):
                _wait(lambda share=share: len(done) >= PROGRAMS * share)  # type: ignore[misc]
                own.end(how)
                time.sleep(1)
                own.start()
        results = [execution.result() for execution in executions]
    for program, result in zip(programs, results, strict=True):
        honest = b"SystemExit" not in program.files["main.py"]
        assert (result.error, result.proven) == (None, honest)
        assert honest or ran(result).exit_code == 7
    assert not own.client.api.containers(all=True)


def _wait(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 240
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.05)
