"""The pool: who runs when, in which slot, and what becomes of containers."""

from __future__ import annotations

import copy
import dataclasses
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import docker
import pytest
from sandboxed import ANSWER, PROVE, proving, ran, single, split

from humaneval_x.errors import ConfigurationError, SandboxError
from humaneval_x.programs import Limits, Pace
from humaneval_x.sandbox import engine, hello, owners
from humaneval_x.sandbox.gate import Gate
from humaneval_x.sandbox.pool import Pool


@pytest.fixture(scope="module")
def client() -> Iterator[docker.DockerClient]:
    connected = engine.connect()
    yield connected
    connected.close()


@pytest.fixture
def fresh() -> Iterator[Pool]:
    with Pool(workers=2) as pool:
        yield pool


# --- the gate ---------------------------------------------------------------------------------------------------------


class Counting:
    """Counts who is inside a gate, with whom."""

    def __init__(self, gate: Gate) -> None:
        self.gate, self.lock = gate, threading.Lock()
        self.inside = self.most = self.most_beside_a_loner = self.entered = 0

    def visit(self, alone: bool) -> None:
        with self.gate.turn(alone):
            with self.lock:
                self.inside += 1
                self.entered += 1
                self.most = max(self.most, self.inside)
            threading.Event().wait(0.001)
            with self.lock:
                if alone:
                    self.most_beside_a_loner = max(self.most_beside_a_loner, self.inside - 1)
                self.inside -= 1


def test_as_many_as_there_are_places_or_one_alone() -> None:
    counting = Counting(Gate(3))
    with ThreadPoolExecutor(12) as threads:
        list(threads.map(counting.visit, [number % 5 == 0 for number in range(200)]))
    assert (counting.entered, counting.inside, counting.most_beside_a_loner) == (200, 0, 0)
    assert counting.most <= 3


def test_an_error_inside_gives_the_place_back() -> None:
    gate = Gate(1)
    for alone in (False, True, False, True):
        with pytest.raises(ZeroDivisionError), gate.turn(alone):
            raise ZeroDivisionError
    with gate.turn(True):
        pass


# --- slots ------------------------------------------------------------------------------------------------------------


@pytest.mark.sandbox
def test_a_slot_is_used_again(fresh: Pool) -> None:
    assert len({_where(fresh) for _ in range(4)}) == 1


@pytest.mark.sandbox
def test_a_slot_that_does_not_come_clean_is_not_used_again(fresh: Pool) -> None:
    before = _where(fresh)
    assert ran(fresh.run(single("import os; os.chmod('.', 0)"))).exit_code == 0
    assert _where(fresh) != before


@pytest.mark.sandbox
def test_programs_run_beside_each_other_in_slots_of_their_own(fresh: Pool) -> None:
    # Each waits for the other's start to be over; with one slot the second would find the first's file gone.
    program = single("import os, time; print(os.getuid()); time.sleep(0.5)")
    with ThreadPoolExecutor(4) as threads:
        users = {ran(execution).stdout for execution in threads.map(fresh.run, [program] * 4)}
    assert len(users) == 4
    assert len({int(user) // 200 for user in users}) == 2


@pytest.mark.sandbox
def test_other_memory_is_another_slot(fresh: Pool) -> None:
    source = """
        import os
        one, two = "/sys/fs/cgroup/memory/memory.limit_in_bytes", "/sys/fs/cgroup/memory.max"
        print(open(one if os.path.exists(one) else two).read())
        """
    small = ran(fresh.run(single(source), dataclasses.replace(Limits(), memory_mb=256)))
    large = ran(fresh.run(single(source)))
    assert (int(large.stdout) - int(small.stdout)) >> 20 == 1024 - 256


@pytest.mark.sandbox
def test_prepare_and_run_plainly(fresh: Pool) -> None:
    fresh.prepare("python")
    assert fresh.run(single(PROVE), pace=Pace.PLAIN).proven


@pytest.mark.sandbox
def test_nothing_is_left_after_close(client: docker.DockerClient) -> None:
    with Pool(workers=1) as pool:
        pool.run(single("import os; os.chmod('.', 0)"))
        pool.run(single(PROVE))
        pool.run(split(ANSWER))
        run = pool._slots._owner.run
        assert client.api.containers(all=True, filters={"label": f"humaneval_x.run={run}"})
    assert not client.api.containers(all=True, filters={"label": f"humaneval_x.run={run}"})
    with pytest.raises(SandboxError, match="closed"):
        pool.run(single(PROVE))


@pytest.mark.sandbox
def test_a_missing_image_says_how_to_get_it() -> None:
    with (
        Pool(workers=1, image_of=lambda language: "humaneval-x/no-such-image:1") as pool,
        pytest.raises(ConfigurationError, match="make images"),
    ):
        pool.run(single(PROVE))


# --- what a slot has to prove -----------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def greeting() -> dict[str, Any]:
    """A true first message of an agent."""
    seen: list[dict[str, Any]] = []
    check = hello.check
    with pytest.MonkeyPatch.context() as patch, Pool(workers=1) as own:
        patch.setattr(hello, "check", lambda message, *how: (seen.append(message), check(message, *how))[1])
        own.prepare("python")
    return seen[0]


WEAKNESSES = [
    ({"agent": {"CapEff": "00000000000000e0", "CapBnd": "00000000a80425fb"}}, "capabilities"),
    ({"sample": {"CapEff": "0000000000000080"}}, "samples have capabilities"),
    ({"sample": {"regained": True}}, "samples have capabilities"),
    ({"sample": {"NoNewPrivs": "0"}}, "no-new-privileges"),
    ({"sample": {"Seccomp": "0"}}, "seccomp"),
    ({"sample": {"uids": [0, 0, 0]}}, "samples run as"),
    ({"sample": {"groups": [0]}}, "in the groups"),
    ({"interfaces": ["lo", "eth0"]}, "eth0"),
    ({"root_read_only": False}, "root file system"),
    ({"sample": {"writable": ["/etc"]}}, "/etc"),
    ({"sample": {"readable": ["/judges"]}}, "/judges"),
    ({"uncounted": ["cpu_s"]}, "cpu_s"),
]


@pytest.mark.sandbox
@pytest.mark.parametrize(("change", "named"), WEAKNESSES)
def test_a_weak_container_is_refused_by_name(greeting: dict[str, Any], change: dict[str, Any], named: str) -> None:
    hello.check(greeting)
    weak = copy.deepcopy(greeting)
    for key, value in change.items():
        if isinstance(value, dict):
            weak["hello"][key].update(value)
        else:
            weak["hello"][key] = value
    with pytest.raises(ConfigurationError, match=named):
        hello.check(weak)


@pytest.mark.sandbox
@pytest.mark.parametrize("message", [{}, {"hello": None}, {"hello": {}}, {"hello": {"agent": 1}}, {"id": 1}])
def test_what_is_no_greeting_is_a_sandbox_error(message: dict[str, object]) -> None:
    with pytest.raises(SandboxError):
        hello.check(message)


# --- whose containers -------------------------------------------------------------------------------------------------


def test_a_process_is_told_from_a_later_one_with_its_number() -> None:
    owner = owners.Owner.new()
    labels = owner.labels(20_000)
    assert not owner._is_dead(labels)
    number, started = labels["humaneval_x.process"].split()
    assert owner._is_dead({**labels, "humaneval_x.process": f"{number} {int(started) + 1}"})
    assert owner._is_dead({**labels, "humaneval_x.process": f"{2**22 + 1} {started}"})
    assert not owner._is_dead({**labels, "humaneval_x.machine": "another", "humaneval_x.process": "1 1"})


def _where(pool: Pool) -> str:
    """Something that only one container has: its root's mount."""
    return ran(pool.run(single("print(open('/proc/self/mountinfo').readline())"))).stdout


@pytest.mark.sandbox
def test_concurrent_runs_of_many_programs(fresh: Pool) -> None:
    programs = [proving(f"print({number})") for number in range(40)]
    with ThreadPoolExecutor(8) as threads:
        executions = list(threads.map(fresh.run, programs))
    assert [ran(execution).stdout for execution in executions] == [f"{number}\n" for number in range(40)]
    assert all(execution.proven and execution.attempts == 1 for execution in executions)
