"""Programs for the sandbox's own tests, all in Python, and what tests ask of their executions."""

from __future__ import annotations

import textwrap

from humaneval_x.programs import Command, Execution, Judge, Program, Step

#: Hands the late secret back.
PROVE = "import os\nos.write(4, os.read(3, 64))\n"
#: A judge that asks once and takes "pong" for an answer; as real judges do, it tells an end from a wrong answer.
JUDGE = """
import os, sys
try:
    os.write(4, b"ping\\n")
except BrokenPipeError:
    sys.exit(43)
answer = os.read(3, 100)
sys.exit(0 if answer == b"pong" else 41 if answer else 43)
"""
#: The sample that satisfies it.
ANSWER = "import os\nassert os.read(3, 100) == b'ping\\n'\nos.write(4, b'pong')\nos.read(3, 1)\n"
PYTHON = ("python3", "-ISB")
#: Proves itself if nothing of an earlier job is to be seen: no process, no file, no memory.
CLEAN = """
import os
processes = {int(name): os.stat(f"/proc/{name}").st_uid for name in os.listdir("/proc") if name.isdigit()}
ours = [pid for pid in processes if processes[pid] == 0]  # the agent and its zygotes
assert processes.keys() - set(ours) == {os.getpid()}, processes
assert sorted(os.listdir("/w")) == ["judge", "sample"], os.listdir("/w")
assert sorted(os.listdir("/w/sample")) == ["compile.py", "main.py", "tmp"], os.listdir("/w/sample")
for place in ("/tmp", "/var/tmp", "/dev/shm", "/dev/mqueue", "/w/sample/tmp"):
    assert os.listdir(place) == [], (place, os.listdir(place))
for kind in ("shm", "sem", "msg"):
    left = open(f"/proc/sysvipc/{kind}").readlines()[1:]
    assert left == [], left
memory = {}
for place in ("/sys/fs/cgroup/memory.stat", "/sys/fs/cgroup/memory/memory.stat"):
    if os.path.exists(place):
        memory = dict(line.split() for line in open(place))
judges = os.statvfs("/judges")
in_files = int(memory["shmem"]) - (judges.f_blocks - judges.f_bfree) * judges.f_bsize
def anonymous(pid):
    return sum(int(line.split()[1]) << 10 for line in open(f"/proc/{pid}/status") if line.startswith("RssAnon"))
in_processes = int(memory.get("anon") or memory["rss"]) - sum(map(anonymous, ours))
assert in_files < 8 << 20 and in_processes < 64 << 20, (in_files, in_processes)
"""


def single(source: str, compile_source: str | None = None) -> Program:
    """A program that shall hand the secret back."""
    files = {"main.py": textwrap.dedent(source).encode(), "compile.py": textwrap.dedent(compile_source or "").encode()}
    compiling = Command((*PYTHON, "compile.py")) if compile_source is not None else None
    return Program("python", files, Command((*PYTHON, "main.py")), compiling)


def proving(source: str) -> Program:
    """A program that hands the secret back if it gets to the end of `source`."""
    return single(textwrap.dedent(source) + "\n" + PROVE)


def judge(source: str = JUDGE) -> Judge:
    """A judge that needs no compiling."""
    return Judge({"judge.py": textwrap.dedent(source).encode()}, Command((*PYTHON, "{judge}/judge.py")))


def split(source: str, judged_by: Judge | str = JUDGE) -> Program:
    """A program that answers a judge's calls."""
    by = judge(judged_by) if isinstance(judged_by, str) else judged_by
    return Program("python", {"main.py": textwrap.dedent(source).encode()}, Command((*PYTHON, "main.py")), judge=by)


def ran(execution: Execution) -> Step:
    """The run of an execution in which the sandbox did its part."""
    assert execution.error is None, execution.error
    assert execution.run is not None, execution.compile
    return execution.run
