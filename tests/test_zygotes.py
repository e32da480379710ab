"""Programs started by a fork of a zygote: the same as if started plainly, and nothing is lost with a zygote."""

from __future__ import annotations

import dataclasses
import json
import textwrap
from collections.abc import Iterator

import pytest
from sandboxed import ran

from humaneval_x import paths
from humaneval_x.languages import python
from humaneval_x.problems import parse_problems
from humaneval_x.programs import Command, Ending, Judge, JudgeExit, Limits, Pace, Program, Step, Way
from humaneval_x.sandbox import engine
from humaneval_x.sandbox.pool import Pool
from humaneval_x.sandbox.protocol import RunReport
from humaneval_x.sandbox.warmth import MOST_IN_VAIN, Trust, may_be_to_blame

PYTHON = ("/usr/bin/python3", "-ISE")
SHIMS = "/opt/sandbox/python"
ZYGOTE = (*PYTHON, f"{SHIMS}/zygote.py", "sample", "numpy")


def sample(source: str, zygote: tuple[str, ...] = ZYGOTE) -> Program:
    """A program in one process, as the Python language makes them, without tests."""
    files = {"solution.py": textwrap.dedent(source).encode(), "header.py": b"", "test.py": b""}
    run = Command((*PYTHON, f"{SHIMS}/single.py", SHIMS), zygote=zygote)
    return Program("python", files, run, check=Command((*PYTHON, f"{SHIMS}/check.py", SHIMS), zygote=zygote))


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    with Pool(workers=1) as pool:
        yield pool


def told(pool: Pool, source: str, zygote: tuple[str, ...] = ZYGOTE) -> str:
    execution = pool.run(sample(source, zygote))
    assert execution.proven, ran(execution).stderr
    return ran(execution).stdout


#: What only differs between two runs of the same command is left out.
LOOK = """
import json, os, resource, signal, sys, threading, random
status = dict(line.split(":\\t") for line in open("/proc/self/status").read().splitlines())
for key in list(status):
    if key.startswith(("Vm", "Rss", "Hugetlb")) or key.endswith("ctxt_switches") or key in ("Pid", "Tgid", "NSpid",
        "NStgid", "NSpgid", "NSsid", "Uid", "Gid", "Name", "Cpus_allowed", "Cpus_allowed_list", "untag_mask"):
        del status[key]
import __main__
told = [
    status, sorted(os.environ.items()), os.getcwd(), sys.argv, sys.orig_argv, sys.path, sys.flags[:], os.umask(0o77),
    [resource.getrlimit(which) for which in range(16)],
    [str(signal.getsignal(number)) for number in sorted(signal.valid_signals())],
    {number: os.readlink(f"/proc/self/fd/{number}").split(":")[0] for number in range(64)
     if os.path.exists(f"/proc/self/fd/{number}")},
    open("/proc/self/oom_score_adj").read(), threading.current_thread().name, threading.active_count(),
    __main__.__file__, sorted(vars(__main__)), sys.getrecursionlimit(), os.getsid(0) == os.getpid(),
    sys.stdout.line_buffering, sys.stdout.encoding, sys.stdin.encoding, os.getuid() == os.getgid() == os.geteuid(),
]
print(json.dumps(told, default=str))
"""


@pytest.mark.sandbox
def test_a_fork_has_the_surroundings_of_a_plain_start(pool: Pool) -> None:
    assert told(pool, LOOK) == told(pool, LOOK, zygote=())


@pytest.mark.sandbox
@pytest.mark.parametrize("source", ["x = 1\nlen(1)\n", "def f(x:\n", "f = '\x00'\n", "f = '\\d'\nf.no\n"])
def test_what_a_zygote_has_rehearsed_is_not_shown(pool: Pool, source: str) -> None:
    def shown(zygote: tuple[str, ...]) -> tuple[str, str]:
        execution = pool.run(sample(source, zygote))
        step = execution.run or execution.compile
        assert step is not None and not execution.proven
        # Between the two, a traceback has our own lines, of which a fork has one more.
        return step.stderr.partition("\n")[0], step.stderr.rpartition("solution.py")[2]

    assert shown(ZYGOTE) == shown(())


@pytest.mark.sandbox
def test_programs_are_forks_and_children_of_the_agent(pool: Pool) -> None:
    look = "import os, sys\nprint(os.getppid(), 'numpy' in sys.modules)"
    assert told(pool, look) == "1 True\n"
    assert told(pool, look, zygote=()) == "1 False\n"


@pytest.mark.sandbox
def test_nothing_of_one_program_is_in_the_next(pool: Pool) -> None:
    told(pool, "import math, builtins\nmath.pi = 3\nbuiltins.mine = 1\nopen('mine', 'w').write('mine')")
    assert told(
        pool, "import math, builtins, os\nprint(math.pi > 3, hasattr(builtins, 'mine'), os.path.exists('mine'))"
    ) == ("True False False\n")


@pytest.mark.sandbox
def test_chance_differs_between_programs(pool: Pool) -> None:
    look = "import random, numpy\nprint(random.random(), numpy.random.random())"
    first, second = told(pool, look).split(), told(pool, look).split()
    assert set(first).isdisjoint(second)


@pytest.mark.sandbox
def test_judges_say_the_same_of_tests_that_a_zygote_has_compiled(pool: Pool) -> None:
    problem = json.loads((paths.SANDBOXES / "python/examples/problem.json").read_text())
    (problem,) = parse_problems(json.dumps(problem) + "\n", "python", "problem.json")
    program = python.split(problem, "def even_sum(numbers):\n    return 6\n")
    # The second time the zygote has them already.
    first, second, plain = (ran(pool.run(program, pace=pace)) for pace in (Pace.NORMAL, Pace.NORMAL, Pace.PLAIN))
    assert "test line 4: assert even_sum([]) == 0" in plain.judge_stderr
    assert {(step.judge_exit_code, step.judge_stderr) for step in (first, second, plain)} == {(41, plain.judge_stderr)}


@pytest.mark.sandbox
def test_who_is_to_be_brief_stays_on_one_processor(pool: Pool) -> None:
    program = sample("import os\nprint(len(os.sched_getaffinity(0)))")
    # A zygote that is started within the first go is on that processor from the second on.
    paces = (Pace.BRIEF, Pace.BRIEF, Pace.NORMAL, Pace.BRIEF, Pace.PLAIN)
    counts = [ran(pool.run(program, pace=pace)).stdout.strip() for pace in paces]
    every = str(engine.connect().info()["NCPU"])
    assert counts[1:] == ["1", every, "1", every]


@pytest.mark.sandbox
def test_a_zygote_is_out_of_reach(pool: Pool) -> None:
    attempts = """
        import os, signal
        zygotes = [int(pid) for pid in os.listdir("/proc") if pid.isdigit() and b"zygote.py" in
                   open(f"/proc/{pid}/cmdline", "rb").read() and os.stat(f"/proc/{pid}").st_uid == 0]
        assert zygotes
        refused = set()
        for zygote in zygotes:
            for number, attempt in enumerate((
                lambda pid: os.kill(pid, signal.SIGKILL),
                lambda pid: open(f"/proc/{pid}/mem", "r+b"),
                lambda pid: open(f"/proc/{pid}/environ", "rb").read(),
                lambda pid: os.listdir(f"/proc/{pid}/fd"),
                lambda pid: os.setpriority(os.PRIO_PROCESS, pid, 19),
                lambda pid: os.sched_setaffinity(pid, {0}),
            )):
                try:
                    attempt(zygote)
                    refused.add((number, 0))
                except OSError as error:
                    refused.add((number, error.errno))
        print(sorted(refused))
        """
    assert told(pool, attempts) == "[(0, 1), (1, 13), (2, 13), (3, 13), (4, 1), (5, 1)]\n"


@pytest.mark.sandbox
def test_a_zygote_that_does_not_come_up_costs_only_time(pool: Pool) -> None:
    assert told(pool, "print(1)", zygote=("/bin/false",)) == "1\n"
    assert told(pool, "print(2)", zygote=("/usr/bin/no-such-program",)) == "2\n"


@pytest.mark.sandbox
def test_a_zygote_that_is_lost_is_replaced(pool: Pool) -> None:
    # More processes than are ended one by one, so that all are ended: the zygote too.
    bomb = "import os\nwhile True:\n  try: os.fork()\n  except OSError: pass"
    execution = pool.run(sample(bomb), Limits(run_cpu_s=1.0, processes=128))
    assert ran(execution).ending in (Ending.CPU_LIMIT, Ending.WALL_LIMIT)
    look = "import sys\nprint('numpy' in sys.modules)"
    told(pool, look)
    assert told(pool, look) == "True\n"


@pytest.mark.sandbox
def test_plain_is_without_zygotes(pool: Pool) -> None:
    execution = pool.run(sample("import sys\nprint('numpy' in sys.modules)"), pace=Pace.PLAIN)
    assert ran(execution).stdout == "False\n"


@pytest.mark.sandbox
def test_what_died_by_a_signal_is_run_again_plainly(pool: Pool) -> None:
    execution = pool.run(sample("import sys, os\nprint('numpy' in sys.modules, flush=True)\nos.abort()"))
    assert (ran(execution).stdout, ran(execution).exit_code) == ("False\n", -6)


def step(exit_code: int | None, judge_exit_code: int | None = None) -> Step:
    return Step(Ending.EXITED, exit_code, "", "", 0, 0, 0, False, judge_exit_code=judge_exit_code)


def test_whom_a_zygote_may_have_hurt() -> None:
    warm, plain = sample(""), sample("", zygote=())
    died = RunReport(step(0), step(-11), False)
    assert may_be_to_blame(warm, died) and not may_be_to_blame(plain, died)
    assert may_be_to_blame(warm, RunReport(step(-9), None, False))
    for code in (0, 1, None):
        assert not may_be_to_blame(warm, RunReport(step(0), step(code), False))
    assert not may_be_to_blame(warm, dataclasses.replace(died, proven=True))


def test_who_was_made_another_way_is_made_plainly_unless_an_answer_was_wrong() -> None:
    plain = dataclasses.replace(sample(""), compile=Command(("cc",)), judge=Judge({}, Command(("judge",))))
    quick = dataclasses.replace(plain, compile=Command(("cc",), warm_argv=("quick",)))
    for judge_exit_code in (JudgeExit.SAMPLE_RAISED, JudgeExit.SAMPLE_ENDED, JudgeExit.BAD_FRAME, None):
        failed = RunReport(step(0), step(2, judge_exit_code), False)
        assert may_be_to_blame(quick, failed) and not may_be_to_blame(plain, failed)
        assert not may_be_to_blame(quick, dataclasses.replace(failed, proven=True))
    wrong = RunReport(step(0), step(None, JudgeExit.WRONG_ANSWER), False)
    endless = RunReport(step(0), dataclasses.replace(step(None), ending=Ending.CPU_LIMIT), False)
    assert not any(may_be_to_blame(quick, report) for report in (wrong, endless, RunReport(step(1), None, False)))


def test_a_warm_compiler_is_believed_once_programs_pass() -> None:
    plain = dataclasses.replace(
        sample(""), compile=Command(("cc",), zygote=("z",)), judge=Judge({}, Command(("judge",)))
    )
    quick = dataclasses.replace(plain, compile=Command(("cc",), zygote=("z",), warm_argv=("quick",)))
    died, compiler_died = RunReport(step(0), step(-11), False), RunReport(step(-11), None, False)
    trust = Trust()
    assert trust.way_again(quick, died, Way.WARM) is Way.PLAIN
    trust.passed(quick.language)
    assert trust.way_again(quick, died, Way.WARM) is Way.COMPILED_WARM
    assert trust.way_again(quick, compiler_died, Way.WARM) is Way.PLAIN
    assert trust.way_again(plain, died, Way.WARM) is Way.PLAIN
    assert trust.way_again(quick, died, Way.COMPILED_WARM) is None
    assert trust.way_again(quick, compiler_died, Way.COMPILED_WARM) is Way.PLAIN
    assert trust.way_again(quick, died, Way.PLAIN) is None
    trust.in_vain(quick.language)
    assert trust.way_again(quick, died, Way.WARM) is Way.PLAIN


def test_what_never_helps_is_done_without() -> None:
    trust = Trust()
    for _ in range(MOST_IN_VAIN - 1):
        trust.in_vain("go")
    assert "go" in trust
    trust.passed("go")
    for _ in range(MOST_IN_VAIN):
        assert "go" in trust
        trust.in_vain("go")
    assert "go" not in trust and "java" in trust


@pytest.mark.sandbox
def test_few_programs_do_without() -> None:
    with Pool(workers=1, warm=False) as cold:
        assert told(cold, "import sys\nprint('numpy' in sys.modules)") == "False\n"
