"""A run of 500 samples while things are killed around it: it ends, by itself or by the same command again, with the
verdicts of an undisturbed one; nothing is lost and nothing is scored twice."""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import docker
import pytest
from own_engine import Engine, engine_with

from humaneval_x import paths
from humaneval_x.problems import load_problems
from humaneval_x.results import RESULTS, SUMMARY, read_records
from humaneval_x.sandbox import engine, images

pytestmark = [pytest.mark.sandbox, pytest.mark.slow]

SAMPLES = 500
#: How often each thing happens. Where the engine dies it takes seconds to come back.
OFTEN, SELDOM = 10, int(os.environ.get("HUMANEVAL_X_FAULTS", "2"))
#: Model output is data: what it prints, and what it calls itself, is in the records and nowhere else.
NOISE = r"    __import__('os').write(1, b'\x1b[2J\x1b]0;owned\x07\0\xff</script>\n')" + "\n"
BODIES = {
    "wrong_answer": "    return {number}\n",
    "runtime_error": NOISE + "    raise ValueError({number})\n",
    "time_limit_exceeded": "    while True: {number}\n",
}


def verdict_of(number: int) -> str:
    """The verdict that we know sample `number` has."""
    if number % 100 == 99:
        return "time_limit_exceeded"
    return ("passed", "wrong_answer", "runtime_error", "passed")[number % 4]


def write_samples(path: Path, samples: int = SAMPLES) -> Path:
    solution = load_problems("python", paths.MINI)[0].canonical_solution
    with path.open("w") as file:
        for number in range(samples):
            body = BODIES.get(verdict_of(number), NOISE + solution + "\n# {number}\n").replace("{number}", str(number))
            file.write(json.dumps({"task_id": "Python/0", "completion_id": number, "generation": body}) + "\n")
    return path


def command(samples: Path, out: Path) -> list[str]:
    options = f"--lang python --data {paths.MINI} --generations {samples} --out {out} --no-cache --time-limit 1"
    return [sys.executable, str(paths.ROOT / "evaluate.py"), *options.split(), "--k", "1"]


def check_records(out: Path, samples: int = SAMPLES) -> None:
    records = list(read_records(out))
    assert [record.completion_id for record in records] == list(range(samples))
    verdicts = {record.completion_id: record.verdict.value for record in records}
    assert verdicts == {number: verdict_of(number) for number in range(samples)}
    assert json.loads((out / SUMMARY).read_text())["complete"]


class Run:
    """An evaluation in a process of its own, given again whenever it ends early."""

    def __init__(self, command: list[str], out: Path, host: str) -> None:
        self._command, self._out, self._host = command, out, host
        self.starts = 0
        self.start()

    def start(self) -> None:
        self.starts += 1
        said = subprocess.DEVNULL
        environment = os.environ | {"DOCKER_HOST": self._host}
        self.process = subprocess.Popen(self._command, env=environment, stdout=said, stderr=said)

    def records(self) -> int:
        path = self._out / RESULTS
        return path.read_bytes().count(b"\n") if path.exists() else 0

    def go_on_to(self, records: int) -> bool:
        """Waits until so many records are there; False where the run has come to its end before."""
        deadline = time.monotonic() + 300
        while self.records() < records:
            assert time.monotonic() < deadline, "the run does not get on"
            if (ended := self.process.poll()) is not None:
                if ended == 0:
                    return False
                self.start()
            time.sleep(0.01)
        return True

    def finish(self) -> None:
        for _ in range(10):
            if self.process.wait(timeout=300) == 0:
                return
            self.start()
        pytest.fail("the run does not come to its end")


def faults(own: Engine, run: Run) -> dict[str, tuple[int, Callable[[], object]]]:
    """What happens: how often, and how it is done."""
    api = own.client.api

    def to_container(do: Callable[[str], object]) -> Callable[[], None]:
        def act() -> None:
            while not (there := own.client.api.containers()) and run.process.poll() is None:
                time.sleep(0.01)
            # Between the list and the deed a container may go, as slots are replaced.
            with contextlib.suppress(docker.errors.APIError, ProcessLookupError):
                do(random.choice(there or [{}]).get("Id", "none"))

        return act

    def kill_agent(container: str) -> None:
        # The engine says 0 of a container that has just ended; to kill 0 is to kill ourselves and who called us.
        if pid := api.inspect_container(container)["State"]["Pid"]:
            os.kill(pid, signal.SIGKILL)

    def restart(how: signal.Signals) -> None:
        own.end(how)
        own.start()

    def end_harness() -> None:
        run.process.kill()
        run.process.wait()
        run.start()

    return {
        "container killed": (OFTEN, to_container(api.kill)),
        "container stopped": (OFTEN, to_container(lambda one: api.stop(one, timeout=1))),
        "agent killed": (OFTEN, to_container(kill_agent)),
        "engine terminated": (SELDOM, lambda: restart(signal.SIGTERM)),
        "engine killed": (SELDOM, lambda: restart(signal.SIGKILL)),
        "harness killed": (OFTEN, end_harness),
    }


def test_faults_of_every_kind_cost_no_verdict(tmp_path: Path) -> None:
    with contextlib.closing(engine.connect()) as client:
        image = images.image_for("python", client).reference
    out, seed = tmp_path / "run", random.randrange(1 << 32)
    print(f"seed {seed}")
    random.seed(seed)
    with engine_with(image) as own:
        run = Run(command(write_samples(tmp_path / "samples.jsonl"), out), out, own.host)
        deeds = [deed for times, deed in faults(own, run).values() for _ in range(times)]
        random.shuffle(deeds)
        moments = sorted(random.sample(range(1, SAMPLES - 20), len(deeds)))
        happened = 0
        for moment, deed in zip(moments, deeds, strict=True):
            if run.go_on_to(moment):
                deed()
                happened += 1
        run.finish()
        assert happened == len(deeds) and run.starts > OFTEN
        assert not own.client.api.containers(all=True)
    check_records(out)


# --- a full disk ------------------------------------------------------------------------------------------------------


FEW = 99


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system with room for some of the records."""
    place = tmp_path / "disk"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "small", str(place)], check=True)
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_full_disk_is_said_once_and_the_run_goes_on_when_there_is_room(tmp_path: Path, small_disk: Path) -> None:
    out = small_disk / "run"
    given = command(write_samples(tmp_path / "samples.jsonl", FEW), out)
    for _ in range(2):
        full = subprocess.run(given, capture_output=True, text=True, check=False)
        assert full.returncode == 2, full.stderr
        assert "Traceback" not in full.stderr and full.stderr.count("no room on the disk") == 1
        assert "the same command goes on" in full.stderr
    before = list(read_records(out))
    assert 10 < len(before) < FEW
    subprocess.run(["mount", "-o", "remount,size=64m", str(small_disk)], check=True)
    assert subprocess.run(given, capture_output=True, check=False).returncode == 0
    check_records(out, FEW)
    after = {record.completion_id: record.to_line() for record in read_records(out)}
    assert all(after[record.completion_id] == record.to_line() for record in before)
