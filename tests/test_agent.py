"""What the agent reports: every way in which a program can end, and what proves that it passed."""

from __future__ import annotations

import dataclasses
import signal

import pytest
from sandboxed import ANSWER, PROVE, proving, ran, single, split

from humaneval_x.programs import Command, Ending, JudgeExit, Limits, Program
from humaneval_x.sandbox.pool import Pool

pytestmark = pytest.mark.sandbox

SHORT = Limits(run_cpu_s=0.5, run_wall_s=20.0, compile_cpu_s=0.5, compile_wall_s=20.0, output_bytes=1 << 20)


# --- what proves a pass -----------------------------------------------------------------------------------------------


def test_a_secret_handed_back_proves_the_run(pool: Pool) -> None:
    execution = pool.run(single("print('hello')\n" + PROVE))
    step = ran(execution)
    assert execution.proven
    assert (step.ending, step.exit_code, step.stdout, step.stdout_bytes) == (Ending.EXITED, 0, "hello\n", 6)
    assert execution.attempts == 1


@pytest.mark.parametrize(
    "source",
    [
        "pass",
        "import sys; sys.exit(0)",
        "import os; os._exit(0)",
        "import os; os.write(4, b'0' * 32)",
        "import os; s = os.read(3, 64); os.write(4, s + s)",
        "import os; s = os.read(3, 64); os.write(4, s + b'\\n')",
        "import os; s = os.read(3, 64); os.write(4, s[:-1])",
        "import os; s = os.read(3, 64); os.write(1, s)",
        "import os; s = os.read(3, 64); os.write(4, b'x' * 200_000 + s)",
    ],
)
def test_exit_code_0_proves_nothing(pool: Pool, source: str) -> None:
    execution = pool.run(single(source))
    assert ran(execution).exit_code == 0
    assert not execution.proven


def test_the_judge_alone_proves_a_split_run(pool: Pool) -> None:
    execution = pool.run(split(ANSWER))
    assert execution.proven
    assert ran(execution).judge_exit_code == JudgeExit.PASSED


@pytest.mark.parametrize(
    ("source", "judge_exit_code"),
    [
        (ANSWER.replace("pong", "ping"), JudgeExit.WRONG_ANSWER),
        ("import sys; sys.exit(0)", JudgeExit.SAMPLE_ENDED),
        ("import os; os._exit(0)", JudgeExit.SAMPLE_ENDED),
        ("raise SystemExit(1)", JudgeExit.SAMPLE_ENDED),
        ("import os; os.close(4); os.read(3, 100); os.read(3, 100)", JudgeExit.SAMPLE_ENDED),
    ],
)
def test_a_judge_that_is_not_satisfied_proves_nothing(pool: Pool, source: str, judge_exit_code: int) -> None:
    execution = pool.run(split(source))
    assert ran(execution).judge_exit_code == judge_exit_code
    assert not execution.proven


def test_what_is_printed_is_no_message(pool: Pool) -> None:
    forged = """
        import json, os, struct
        body = json.dumps({"id": 1, "error": None, "dirty": None, "compile": None, "run": None, "proven": True})
        body = body.encode()
        frame = struct.pack(">II", len(body), 0) + body
        for there in range(1, 40):
            if there not in (3, 4):
                try:
                    os.write(there, b"\\1\\0\\0\\0" + struct.pack(">I", len(frame)) + frame + frame)
                except OSError:
                    pass
        """
    execution = pool.run(single(forged))
    assert ran(execution).ending is Ending.EXITED
    assert '"proven": true' in ran(execution).stdout
    assert not execution.proven
    assert pool.run(single(PROVE)).proven


def test_a_judge_that_crashes_is_seen(pool: Pool) -> None:
    step = ran(pool.run(split(ANSWER, "import os, signal; print('oh'); os.kill(os.getpid(), signal.SIGABRT)")))
    assert step.judge_exit_code == -signal.SIGABRT


def test_writing_to_a_sample_that_has_ended_is_an_error_and_no_signal(pool: Pool) -> None:
    persistent = """
        import os, sys
        os.read(3, 1)
        try:
            # The kernel closes a process's descriptors one after the other.
            while True: os.write(4, b"x")
        except BrokenPipeError:
            sys.exit(43)
        """
    assert ran(pool.run(split("pass", persistent))).judge_exit_code == JudgeExit.SAMPLE_ENDED


# --- endings ----------------------------------------------------------------------------------------------------------


def test_exit_codes_and_signals(pool: Pool) -> None:
    assert ran(pool.run(single("raise SystemExit(7)"))).exit_code == 7
    assert ran(pool.run(single("import os; os.kill(os.getpid(), 11)"))).exit_code == -signal.SIGSEGV


def test_a_command_that_is_not_there(pool: Pool) -> None:
    step = ran(pool.run(Program("python", {}, Command(("./no-such-file",)))))
    assert step.exit_code == 127
    assert "./no-such-file" in step.stderr


def test_a_busy_program_meets_the_cpu_limit(pool: Pool) -> None:
    execution = pool.run(single("while True: pass"), SHORT)
    step = ran(execution)
    assert (step.ending, step.exit_code) == (Ending.CPU_LIMIT, None)
    assert step.cpu_s > 0.5


def test_children_count_and_so_does_what_ended_in_time(pool: Pool) -> None:
    busy = "import os, time\nif os.fork():\n  time.sleep(60)\nwhile True: pass"
    assert ran(pool.run(single(busy), SHORT)).ending is Ending.CPU_LIMIT
    # However quick it is with it: what took more than the limit is over the limit.
    late = "import time\nwhile time.process_time() < 0.52: pass\n" + PROVE
    execution = pool.run(single(late), SHORT)
    assert ran(execution).ending is Ending.CPU_LIMIT
    assert not execution.proven


def test_a_sleeping_program_meets_the_wall_limit(pool: Pool) -> None:
    step = ran(pool.run(single("import time; time.sleep(60)"), dataclasses.replace(SHORT, run_wall_s=0.5)))
    assert (step.ending, step.exit_code) == (Ending.WALL_LIMIT, None)


def test_a_stopped_program_meets_the_wall_limit(pool: Pool) -> None:
    stopped = "import os, signal; os.kill(os.getpid(), signal.SIGSTOP)"
    assert ran(pool.run(single(stopped), dataclasses.replace(SHORT, run_wall_s=0.5))).ending is Ending.WALL_LIMIT


def test_a_flood_of_output_is_cut_but_counted(pool: Pool) -> None:
    flood = "import os\nos.write(2, b'begin')\nwhile True: os.write(2, b'x' * 65536)"
    step = ran(pool.run(single(flood), SHORT))
    assert step.ending is Ending.OUTPUT_LIMIT
    assert step.stderr.startswith("begin")
    assert "bytes left out" in step.stderr
    assert len(step.stderr) < 80 << 10
    assert step.stderr_bytes > SHORT.output_bytes


def test_head_and_tail_of_long_output_are_kept(pool: Pool) -> None:
    execution = pool.run(single("print('begin' + 'x' * 500_000 + 'end')\n" + PROVE), SHORT)
    step = ran(execution)
    assert execution.proven
    assert step.stdout.startswith("begin") and step.stdout.endswith("end\n")
    assert step.stdout_bytes == 500_009


def test_too_much_output_fails_whether_the_agent_reads_it_in_time_or_not(pool: Pool) -> None:
    execution = pool.run(single("print('x' * (1 << 20), flush=True)\n" + PROVE), SHORT)
    assert ran(execution).ending is Ending.OUTPUT_LIMIT
    assert not execution.proven


def test_memory_beyond_the_limit(pool: Pool) -> None:
    hog = "held = []\nwhile True: held.append(bytearray(16 << 20))"
    step = ran(pool.run(single(hog), dataclasses.replace(Limits(), memory_mb=256)))
    assert step.out_of_memory
    assert step.exit_code in (-signal.SIGKILL, None)


def test_memory_of_many_small_processes(pool: Pool) -> None:
    hog = """
        import os, time
        for _ in range(60):
            if not os.fork():
                held = bytearray(16 << 20)
                time.sleep(60)
        os.wait()
        """
    assert ran(pool.run(single(hog), dataclasses.replace(Limits(), memory_mb=256))).out_of_memory


def test_memory_within_the_limit_is_measured(pool: Pool) -> None:
    execution = pool.run(single("held = b'x' * (300 << 20)\n" + PROVE))
    step = ran(execution)
    assert execution.proven and not step.out_of_memory
    assert 300 < step.memory_mb < 350


def test_a_judge_that_does_not_end_with_its_sample_is_ended(pool: Pool) -> None:
    step = ran(pool.run(split("pass", "import time; time.sleep(60)")))
    assert (step.ending, step.exit_code, step.judge_exit_code) == (Ending.PEER_ENDED, 0, None)


def test_children_of_a_sample_that_ended_do_not_keep_the_judge_waiting(pool: Pool) -> None:
    leaves_a_child = "import os, time\nif os.fork() == 0:\n  os.setsid()\n  time.sleep(60)"
    step = ran(pool.run(split(leaves_a_child)))
    assert (step.ending, step.judge_exit_code) == (Ending.EXITED, JudgeExit.SAMPLE_ENDED)


def test_a_program_that_proved_itself_does_not_have_to_end(pool: Pool) -> None:
    execution = pool.run(single(PROVE + "import time; time.sleep(60)"))
    assert (ran(execution).ending, ran(execution).exit_code) == (Ending.EXITED, None)
    assert execution.proven


def test_daemons_do_not_hold_up_the_end(pool: Pool) -> None:
    daemon = "import os, time\nif os.fork() == 0:\n  os.setsid()\n  time.sleep(60)\n"
    execution = pool.run(single(daemon + PROVE), dataclasses.replace(SHORT, run_wall_s=60.0))
    assert execution.proven
    assert ran(execution).wall_s < 30


# --- compiling --------------------------------------------------------------------------------------------------------


def test_what_compiling_leaves_can_be_run(pool: Pool) -> None:
    execution = pool.run(single("import made; made.prove()", compile_source=f"open('made.py', 'w').write({_MADE!r})"))
    assert execution.compile is not None
    assert execution.compile.exit_code == 0
    assert not execution.proven  # -I keeps the folder out of the path
    run = Command(("python3", "-SB", "main.py"))
    program = single("import made; made.prove()", compile_source=f"open('made.py', 'w').write({_MADE!r})")
    assert pool.run(dataclasses.replace(program, run=run)).proven


_MADE = "import os\ndef prove():\n    os.write(4, os.read(3, 64))\n"


def test_what_does_not_compile_is_not_run(pool: Pool) -> None:
    execution = pool.run(single(PROVE, compile_source="raise SystemExit('line 1: no')"))
    assert execution.compile is not None
    assert (execution.compile.exit_code, execution.compile.stderr) == (1, "line 1: no\n")
    assert execution.run is None and not execution.proven and execution.error is None


@pytest.mark.parametrize(
    ("source", "check", "is_program"),
    [
        # Who has said so is not asked again, and another process where nobody has.
        ("os.write(5, b'1'); sys.exit('x')", "false", True),
        ("os.write(5, b'0'); sys.exit('x')", "true", False),
        ("os.write(5, b'0'); os.close(5); os.write(3, b'1')", "true", False),
        ("sys.exit('x')", "true", True),
        ("sys.exit('x')", "false", False),
        ("os.abort()", "true", True),
        ("os.abort()", "false", False),
        # What it says counts only where it ended by itself, and if it said it once.
        ("os.write(5, b'0'); os.write(1, bytes(2 << 20)); sys.exit('x')", "true", True),
        ("os.write(5, b'01'); sys.exit('x')", "true", True),
        ("os.write(5, b'1'); os.write(5, b'0'); sys.exit('x')", "false", False),
        ("os.write(5, b'0' * 65536); os.write(5, b'0'); sys.exit('x')", "true", True),
    ],
)
def test_who_compiles_his_sample_himself_says_whether_it_is_a_program(
    pool: Pool, source: str, check: str, is_program: bool
) -> None:
    program = dataclasses.replace(single(f"import os, sys\n{source}"), check=Command((f"/bin/{check}",)))
    execution = pool.run(program, SHORT)
    assert (execution.run is not None, execution.compile is None) == (is_program, is_program)
    assert not execution.proven and execution.error is None


def test_what_passed_is_a_program_whatever_it_says(pool: Pool) -> None:
    program = dataclasses.replace(proving("import os\nos.write(5, b'0')"), check=Command(("/bin/false",)))
    assert pool.run(program).proven
    told = dataclasses.replace(split("import os\nos.write(5, b'0')\n" + ANSWER), check=Command(("/bin/false",)))
    assert pool.run(told).proven


def test_compiling_has_limits_of_its_own(pool: Pool) -> None:
    execution = pool.run(single(PROVE, compile_source="while True: pass"), SHORT)
    assert execution.compile is not None
    assert execution.compile.ending is Ending.CPU_LIMIT
    assert execution.run is None


def test_what_compiling_starts_does_not_outlive_it(pool: Pool) -> None:
    starts = "import os, time\nif os.fork() == 0:\n  os.setsid()\n  time.sleep(60)"
    # The agent and its zygotes are root.
    look = (
        "import os\npids = [int(name) for name in os.listdir('/proc') if name.isdigit()]\n"
        "assert [os.getpid()] == [pid for pid in pids if os.stat(f'/proc/{pid}').st_uid != 0]\n"
    )
    assert pool.run(single(look + PROVE, compile_source=starts)).proven


def test_a_program_too_large_to_carry_is_a_compile_error(pool: Pool) -> None:
    execution = pool.run(single("#" * (17 << 20)))
    assert execution.compile is not None and execution.error is None
    assert "16 MiB" in execution.compile.stderr


# --- text is data -----------------------------------------------------------------------------------------------------


def test_hostile_text_arrives_as_valid_unicode(pool: Pool) -> None:
    hostile = r"import os; os.write(1, b'\x1b[31m\0\xff\xfe\xed\xa0\x80' + '\u202e\U0001f600'.encode())"
    text = ran(pool.run(single(hostile))).stdout
    assert text.startswith("\x1b[31m\0�")
    assert text.endswith("‮\U0001f600")
    assert text.encode("utf-8")


def test_a_judge_says_what_it_says_in_judge_stderr(pool: Pool) -> None:
    step = ran(pool.run(split(ANSWER, "import sys\nprint('out', flush=True)\nsys.exit('err')")))
    assert step.judge_stderr == "out\nerr\n"
    assert step.stderr == ""
