"""The engine itself dies in the middle of a run: one of the test's own, so that nobody else's work dies with it."""

from __future__ import annotations

import contextlib
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import docker
import pytest
from sandboxed import ANSWER, PROVE, ran, single, split

from humaneval_x.programs import Execution
from humaneval_x.sandbox import engine, images
from humaneval_x.sandbox.pool import Pool

pytestmark = [pytest.mark.sandbox, pytest.mark.slow]
PROGRAMS = 60


class Engine:
    """A dockerd with everything of its own. Its containerd stays, as under a service manager."""

    def __init__(self, folder: Path) -> None:
        self._folder, self.host = folder, f"unix://{folder}/engine.sock"
        self.client = docker.DockerClient(base_url=self.host, version="1.41", timeout=60, max_pool_size=32)
        places = [f"--{name}={folder}/containerd/{name}" for name in ("root", "state")]
        self._containerd = self._run(["containerd", *places, f"--address={folder}/containerd.sock", "--log-level=warn"])
        self.start()

    def start(self) -> None:
        """Start it and wait until it answers."""
        places = {"data-root": "data", "exec-root": "exec", "pidfile": "pid", "containerd": "containerd.sock"}
        options = [f"--{option}={self._folder / name}" for option, name in places.items()]
        (self._folder / "pid").unlink(missing_ok=True)
        # In a network namespace of its own: an engine that is told to have no bridge removes docker0, whosever it is.
        command = ["unshare", "--net", "dockerd", f"--host={self.host}", "--bridge=none", "--iptables=false"]
        self._process = self._run([*command, "--log-level=warn", *options])
        deadline = time.monotonic() + 120
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                pytest.fail("dockerd does not start:\n" + (self._folder / "log").read_text()[-3000:])
            time.sleep(0.1)

    def end(self, how: signal.Signals) -> None:
        """Send it a signal and wait for its end."""
        self._process.send_signal(how)
        self._process.wait(timeout=120)

    def close(self) -> None:
        """End all of it and remove its folder."""
        self.end(signal.SIGTERM)
        self.client.close()
        self._containerd.terminate()
        self._containerd.wait(timeout=60)
        mounts = [
            line.split()[1] for line in Path("/proc/mounts").read_text().splitlines() if str(self._folder) in line
        ]
        for mount in reversed(mounts):
            subprocess.run(["umount", "--lazy", mount], check=True)
        shutil.rmtree(self._folder)

    def _run(self, command: list[str]) -> subprocess.Popen[bytes]:
        with open(self._folder / "log", "ab") as log:
            return subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)

    def _answers(self) -> bool:
        with contextlib.suppress(Exception):
            return bool(self.client.ping())
        return False


@pytest.fixture(scope="module")
def image() -> str:
    """The image's id, the same in every engine."""
    with contextlib.closing(engine.connect()) as client:
        return images.image_for("python", client).id


@pytest.fixture(scope="module")
def own(image: str) -> Iterator[Engine]:
    # Not pytest's folder: the path of a socket may not be long.
    folder = Path(tempfile.mkdtemp(prefix="hx-engine-"))
    dockerd = Engine(folder)
    with contextlib.closing(engine.connect()) as client:
        dockerd.client.images.load(client.images.get(image).save())
    yield dockerd
    dockerd.close()


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
