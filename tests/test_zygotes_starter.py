"""The zygote with nothing in it: what its forks start is the same as if the agent had started it."""

from __future__ import annotations

import dataclasses

import pytest
from sandboxed import ran
from test_zygotes import LOOK

from humaneval_x.programs import Command, Execution, Program
from humaneval_x.sandbox.pool import Pool

pytestmark = pytest.mark.sandbox

STARTER = ("/opt/sandbox/go/starter",)
PYTHON = ("/usr/bin/python3", "-ISB")


def execution(pool: Pool, command: Command, source: str = "") -> Execution:
    return pool.run(Program("go", {"main.py": source.encode()}, command))


def both_ways(pool: Pool, command: Command, source: str = "") -> tuple[Execution, Execution]:
    plain = dataclasses.replace(command, zygote=())
    return execution(pool, command, source), execution(pool, plain, source)


def test_a_program_has_the_surroundings_of_a_plain_start(pool: Pool) -> None:
    command = Command((*PYTHON, "main.py", "an argument", ""), {"MINE": "a b=c", "EMPTY": ""}, STARTER)
    warm, plain = both_ways(pool, command, LOOK)
    assert ran(warm).stdout == ran(plain).stdout
    assert "an argument" in ran(warm).stdout and "a b=c" in ran(warm).stdout, ran(warm).stderr


def test_programs_are_children_of_the_agent(pool: Pool) -> None:
    look = "import os\nprint(os.getppid(), open('/proc/self/comm').read().strip())"
    warm, plain = both_ways(pool, Command((*PYTHON, "main.py"), zygote=STARTER), look)
    assert ran(warm).stdout == ran(plain).stdout == "1 python3\n"


@pytest.mark.parametrize("name", ["no-such-program", "./main.py", "/w"])
def test_what_cannot_be_started_ends_alike(pool: Pool, name: str) -> None:
    warm, plain = both_ways(pool, Command((name,), zygote=STARTER))
    assert ran(warm).exit_code == ran(plain).exit_code == 127
    assert f"{name} cannot be started" in ran(warm).stderr


def test_how_a_program_ends_is_kept(pool: Pool) -> None:
    for source, exit_code in (("import sys\nsys.exit(7)", 7), ("import os\nos.abort()", -6), ("print(1)", 0)):
        warm, plain = both_ways(pool, Command((*PYTHON, "main.py"), zygote=STARTER), source)
        assert ran(warm).exit_code == ran(plain).exit_code == exit_code
