"""When something breaks in the middle: nothing that the sandbox did becomes a verdict, and nothing is left behind."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import docker
import pytest
from sandboxed import PROVE, proving, ran, single

from humaneval_x.errors import SandboxError, SandboxesUnusable
from humaneval_x.programs import Execution, Limits, Program
from humaneval_x.sandbox import container, engine, images
from humaneval_x.sandbox.connection import Connection
from humaneval_x.sandbox.framing import encode
from humaneval_x.sandbox.pool import Pool

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def client() -> Iterator[docker.DockerClient]:
    connected = engine.connect()
    yield connected
    connected.close()


def wait_until(true: Callable[[], bool], within_s: float = 60.0) -> None:
    """Long enough on any machine; a test that gets here without it has failed."""
    deadline = time.monotonic() + within_s
    while not true():
        assert time.monotonic() < deadline, "did not happen"
        time.sleep(0.02)


def containers(client: docker.DockerClient, pool: Pool, everything: bool = True) -> list[str]:
    """The ids of a pool's containers; without `everything` only those that run."""
    labels = {"label": f"humaneval_x.run={pool._slots._owner.run}"}
    return [entry["Id"] for entry in client.api.containers(all=everything, filters=labels)]


def hangs_in(pool: Pool, before: str = "") -> Program:
    """A program that hangs in the slot which the pool has now, and proves itself in any other."""
    # When its agent was started tells a container from all others; user ids are free again when it is gone.
    started = "open('/proc/1/stat').read().split()[21]"
    here = ran(pool.run(single(f"print({started})"))).stdout.strip()
    return proving(f"import time\n{before}\nwhile {started} == {here!r}: time.sleep(0.05)")


@contextlib.contextmanager
def running(client: docker.DockerClient, pool: Pool, program: Program) -> Iterator[tuple[str, Future[Execution]]]:
    """The container in which a program is in the middle of its run, and what will become of it."""
    (container_id,) = containers(client, pool)
    with ThreadPoolExecutor(1) as threads:
        execution = threads.submit(pool.run, program)
        wait_until(lambda: in_the_middle(client, container_id))
        yield container_id, execution


def in_the_middle(client: docker.DockerClient, container_id: str, command: str = "main.py") -> bool:
    """Whether a sample's process is there."""
    with contextlib.suppress(docker.errors.APIError):
        return any(command in " ".join(process) for process in client.api.top(container_id)["Processes"])
    return False


# --- the connection ---------------------------------------------------------------------------------------------------


@pytest.fixture
def ends() -> Iterator[tuple[Connection, socket.socket]]:
    ours, theirs = socket.socketpair()
    connection = Connection(ours, silence_s=0.2)
    yield connection, theirs
    connection.close()
    theirs.close()


def piece(data: bytes) -> bytes:
    return b"\1\0\0\0" + len(data).to_bytes(4, "big") + data


def test_signs_of_life_are_not_answers_and_a_deadline_holds(ends: tuple[Connection, socket.socket]) -> None:
    connection, theirs = ends
    theirs.sendall(piece(encode({"alive": True}) + encode({"id": 1})))
    assert connection.receive(5) == {"id": 1}
    stop = threading.Event()

    def beat() -> None:
        while not stop.wait(0.02):
            theirs.sendall(piece(encode({"alive": True})))

    beating = threading.Thread(target=beat)
    beating.start()
    try:
        with pytest.raises(SandboxError, match="in time"):
            connection.receive(0.5)
    finally:
        stop.set()
        beating.join()


def test_silence_is_an_error(ends: tuple[Connection, socket.socket]) -> None:
    with pytest.raises(SandboxError, match="sign of life for"):
        ends[0].receive(60)


def test_an_end_is_an_error(ends: tuple[Connection, socket.socket]) -> None:
    ends[1].sendall(piece(encode({"id": 1})[:-1]))
    ends[1].close()
    with pytest.raises(SandboxError, match="ended"):
        ends[0].receive(60)
    with pytest.raises(SandboxError, match="written to"):
        for _ in range(100):
            ends[0].send({"id": 2})


def test_closing_wakes_who_waits() -> None:
    ours, theirs = socket.socketpair()
    connection = Connection(ours, silence_s=60)
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(connection.receive, 60)
        time.sleep(0.05)
        connection.close()
        with pytest.raises(SandboxError):
            waiting.result(timeout=10)
    theirs.close()


# --- containers -------------------------------------------------------------------------------------------------------


@pytest.mark.sandbox
@pytest.mark.parametrize("how", ["kill", "stop", "pause", "remove"])
def test_a_container_lost_in_the_middle_is_replaced(client: docker.DockerClient, how: str) -> None:
    lose: dict[str, Callable[[str], object]] = {
        "kill": client.api.kill,
        "stop": client.api.stop,
        "pause": client.api.pause,
        "remove": lambda container_id: client.api.remove_container(container_id, force=True),
    }
    with Pool(workers=1, silence_s=3.0) as pool:
        with running(client, pool, hangs_in(pool)) as (lost, execution):
            lose[how](lost)
        assert execution.result().proven
        assert execution.result().attempts == 2
        wait_until(lambda: lost not in containers(client, pool))
    assert not containers(client, pool)


@pytest.mark.sandbox
def test_a_container_lost_between_two_programs_is_replaced(client: docker.DockerClient) -> None:
    with Pool(workers=1) as pool:
        pool.prepare("python")
        client.api.kill(*containers(client, pool))
        assert pool.run(single(PROVE)).proven


@pytest.mark.sandbox
def test_what_always_loses_its_container_is_reported_and_not_scored(client: docker.DockerClient) -> None:
    with Pool(workers=1) as pool:
        pool.prepare("python")
        with killing_containers(client, pool):
            execution = pool.run(single("import time; time.sleep(60)"))
        assert execution.error is not None and "exit code 137" in execution.error
        assert (execution.attempts, execution.run, execution.proven) == (3, None, False)
        assert pool.run(single(PROVE)).proven


@pytest.mark.sandbox
def test_a_container_that_dies_for_memory_twice_is_the_programs_doing(client: docker.DockerClient) -> None:
    # A child is killed for memory, so that the engine notes it of the container; then the container dies.
    hog = "import os\nif os.fork() == 0:\n  held = b'x' * (512 << 20)\nos.wait()\nos.execvp('sleep', ['sleep', '61'])"
    with Pool(workers=1) as pool:
        with killing_containers(client, pool, when="sleep 61"):
            execution = pool.run(single(hog), Limits(memory_mb=128))
        assert ran(execution).out_of_memory
        assert (execution.attempts, execution.proven) == (2, False)


@contextlib.contextmanager
def killing_containers(client: docker.DockerClient, pool: Pool, when: str = "main.py") -> Iterator[None]:
    """Kills each container in which a command is running."""
    stop = threading.Event()

    def kill() -> None:
        while not stop.wait(0.05):
            for container_id in containers(client, pool, everything=False):
                if in_the_middle(client, container_id, when):
                    with contextlib.suppress(docker.errors.APIError):
                        client.api.kill(container_id)

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        yield
    finally:
        stop.set()
        killer.join()


@pytest.mark.sandbox
def test_trouble_with_program_after_program_stops_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "AGENT", ("/bin/false",))
    with Pool(workers=1) as pool:
        # The same program again and again may have itself to blame.
        for _ in range(3):
            assert pool.run(single("0")).error is not None
        for number in range(1, 4):
            assert pool.run(single(str(number))).error is not None
        with pytest.raises(SandboxesUnusable, match="in a row"):
            pool.run(single("4"))
        monkeypatch.undo()
        assert pool.run(single(PROVE)).proven


# --- the harness ------------------------------------------------------------------------------------------------------

_HARNESS = """
import sys
sys.path[:0] = [{root!r}, {tests!r}]
from sandboxed import single
from humaneval_x.sandbox.pool import Pool
pool = Pool(workers=2)
pool.prepare("python")
print(pool._slots._owner.run, flush=True)
{then}
"""


@contextlib.contextmanager
def harness(then: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Another harness process, which has a container and does `then`, and its run's name."""
    source = _HARNESS.format(root=str(ROOT), tests=str(ROOT / "tests"), then=then)
    process = subprocess.Popen([sys.executable, "-c", source], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        yield process, process.stdout.readline().strip()
    finally:
        process.kill()
        process.wait()


@pytest.mark.sandbox
@pytest.mark.parametrize("then", ["sys.stdin.read()", "pool.run(single('import time; time.sleep(60)'))"])
def test_a_harness_that_is_killed_leaves_nothing_running(client: docker.DockerClient, then: str) -> None:
    with harness(then) as (process, run):
        labels = {"label": f"humaneval_x.run={run}"}
        (container_id,) = [entry["Id"] for entry in client.api.containers(filters=labels)]
        if "run" in then:
            wait_until(lambda: in_the_middle(client, container_id))
        with Pool(workers=1):  # which leaves alone what others use
            assert client.api.containers(filters=labels)
        process.send_signal(signal.SIGKILL)
    wait_until(lambda: not client.api.containers(filters=labels))
    with Pool(workers=1):
        assert not client.api.containers(all=True, filters=labels)


@pytest.mark.sandbox
def test_a_harness_that_is_killed_before_its_agent_runs_is_collected(client: docker.DockerClient) -> None:
    """A container that was created and never started has no agent that could end it."""
    with harness("container_never_started = pool._slots._reserve_users\nsys.stdin.read()") as (_, run):
        labels = client.api.containers(filters={"label": f"humaneval_x.run={run}"})[0]["Labels"]
        image = images.image_for("python", client).id
        stray = client.api.create_container(image, ["true"], labels=labels)["Id"]
        with Pool(workers=1):
            assert client.api.inspect_container(stray)
    with Pool(workers=1), pytest.raises(docker.errors.NotFound):
        client.api.inspect_container(stray)


@pytest.mark.sandbox
def test_closing_in_the_middle_ends_everything_at_once(client: docker.DockerClient) -> None:
    pool = Pool(workers=1)
    with running(client, pool, hangs_in(pool)) as (_, execution):
        pool.close()
        with pytest.raises(SandboxError):
            execution.result(timeout=30)
    assert not containers(client, pool)


@pytest.mark.sandbox
def test_ctrl_c_leaves_no_container(client: docker.DockerClient) -> None:
    hanging = "with pool: pool.run(single('import time; time.sleep(60)'))"
    with harness(hanging) as (process, run):
        labels = {"label": f"humaneval_x.run={run}"}
        (container_id,) = [entry["Id"] for entry in client.api.containers(filters=labels)]
        wait_until(lambda: in_the_middle(client, container_id))
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) != 0
        assert not client.api.containers(all=True, filters=labels)


# --- the engine -------------------------------------------------------------------------------------------------------


class Line:
    """The way to the engine, which can be cut."""

    def __init__(self, path: Path, to: str) -> None:
        self._path, self._to = path, to
        self._open: list[socket.socket] = []
        self._listening: socket.socket | None = None
        self.mend()

    def mend(self) -> None:
        """Let clients through (again)."""
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(self._path))
        self._listening.listen(64)
        threading.Thread(target=self._accept, args=(self._listening,), daemon=True).start()

    def cut(self) -> None:
        """End every connection, and refuse new ones."""
        self._path.unlink()
        assert self._listening is not None
        for end in (self._listening, *self._open):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
        self._open.clear()

    def _accept(self, listening: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = listening.accept()
                far = socket.socket(socket.AF_UNIX)
                far.connect(self._to)
                self._open += [near, far]
                for source, sink in ((near, far), (far, near)):
                    threading.Thread(target=self._carry, args=(source, sink), daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(1 << 16):
                sink.sendall(data)
        with contextlib.suppress(OSError):
            sink.shutdown(socket.SHUT_WR)


@pytest.fixture
def line(tmp_path: Path, client: docker.DockerClient) -> Iterator[tuple[Line, docker.DockerClient]]:
    where = (os.environ.get("DOCKER_HOST") or "unix:///var/run/docker.sock").removeprefix("unix://")
    one = Line(tmp_path / "engine.sock", where)
    through = docker.DockerClient(base_url=f"unix://{tmp_path}/engine.sock", max_pool_size=16, timeout=30)
    yield one, through
    through.close()
    one.cut()


@pytest.mark.sandbox
def test_an_engine_that_is_away_is_waited_for(
    client: docker.DockerClient, line: tuple[Line, docker.DockerClient]
) -> None:
    with Pool(workers=1, client=line[1]) as pool:
        with running(client, pool, hangs_in(pool)) as (lost, execution):
            line[0].cut()
            time.sleep(1.0)
            assert not execution.done()
            line[0].mend()
        assert execution.result().proven
        assert execution.result().attempts == 1  # none of the program's tries was spent on it
        wait_until(lambda: lost not in containers(client, pool))
    assert not containers(client, pool)


@pytest.mark.sandbox
def test_an_engine_that_stays_away_stops_the_run(
    client: docker.DockerClient, line: tuple[Line, docker.DockerClient]
) -> None:
    pool = Pool(workers=1, client=line[1], engine_patience_s=1.0)
    pool.prepare("python")
    line[0].cut()
    with pytest.raises(SandboxesUnusable, match="been away"):
        pool.run(single(PROVE))
    line[0].mend()
    pool.close()
    assert not containers(client, pool)
