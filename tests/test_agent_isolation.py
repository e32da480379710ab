"""What a sample cannot reach: the judge, the agent, the host, and whatever runs in the same container after it."""

from __future__ import annotations

import dataclasses
import json

import pytest
from sandboxed import ANSWER, CLEAN, PYTHON, proving, ran, single, split

from humaneval_x.programs import Command, Ending, Limits
from humaneval_x.sandbox.pool import Pool

pytestmark = pytest.mark.sandbox

# --- what an earlier job leaves ---------------------------------------------------------------------------------------

LEAVERS = {
    "nothing": "pass",
    "files everywhere": """
        import os
        for place in ("/tmp", "/dev/shm", ".", "tmp"):
            os.makedirs(f"{place}/a/b/c")
            open(f"{place}/a/b/c/file", "w").write("mine")
            os.symlink("/", f"{place}/link")
        os.mkfifo("/tmp/fifo")
        """,
    "a folder nobody may enter": """
        import os
        os.makedirs("/tmp/locked/inside")
        open("/tmp/locked/inside/file", "w").close()
        os.chmod("/tmp/locked", 0)
        os.chmod(".", 0)
        """,
    "folders too deep for a path": """
        import os
        os.chdir("/tmp")
        for _ in range(2500):
            os.mkdir("deeper")
            os.chdir("deeper")
        """,
    "as many files as fit": """
        import os
        try:
            for number in range(1_000_000):
                open(f"tmp/{number}", "w").close()
        except OSError:
            pass
        """,
    "as many bytes as fit": """
        for place in ("/tmp", "/dev/shm", "tmp"):
            try:
                with open(f"{place}/large", "wb") as file:
                    while True: file.write(b"x" * (1 << 20))
            except OSError:
                pass
        """,
    "a daemon": """
        import os, time
        if os.fork() == 0:
            os.setsid()
            if os.fork() == 0:
                while True:
                    open("/tmp/alive", "a").write("x")
                    time.sleep(0.001)
        time.sleep(0.1)
        """,
    "processes that ignore every signal": """
        import os, signal, time
        for _ in range(20):
            if os.fork() == 0:
                for number in range(1, 65):
                    try:
                        signal.signal(number, signal.SIG_IGN)
                    except (OSError, ValueError):
                        pass
                os.setsid()
                time.sleep(60)
                os._exit(0)
        """,
    "processes that multiply": """
        import os, time
        if os.fork() == 0:
            while True:
                try:
                    if os.fork() == 0:
                        os.setsid()
                except OSError:
                    pass
        time.sleep(0.2)
        """,
    "threads that multiply": """
        import threading, time
        try:
            while True: threading.Thread(target=time.sleep, args=(60,)).start()
        except RuntimeError:
            pass
        import os
        os._exit(0)
        """,
    "memory that no process holds": """
        import mmap, os
        held = os.memfd_create("held")
        os.ftruncate(held, 200 << 20)
        mmap.mmap(held, 200 << 20).write(b"x" * (200 << 20))
        """,
}


@pytest.mark.parametrize("name", LEAVERS)
def test_the_next_program_finds_nothing_of_the_one_before(pool: Pool, name: str) -> None:
    execution = pool.run(single(LEAVERS[name]), dataclasses.replace(Limits(), run_cpu_s=5.0))
    assert ran(execution).ending is Ending.EXITED
    assert execution.attempts == 1
    after = pool.run(proving(CLEAN))
    assert after.proven, ran(after).stderr
    assert after.attempts == 1


def test_a_storm_of_processes_is_the_samples_trouble_and_not_the_judges(pool: Pool) -> None:
    storm = "import os\nwhile True:\n  try: os.fork()\n  except OSError: pass"
    patient = """
        import os, sys, threading, time
        time.sleep(0.5)  # the storm is at its height
        threads = [threading.Thread(target=time.sleep, args=(0.2,)) for _ in range(20)]
        for thread in threads: thread.start()
        sys.exit(43)
        """
    execution = pool.run(split(storm, patient))
    assert (ran(execution).judge_exit_code, execution.attempts) == (43, 1)
    assert pool.run(proving(CLEAN)).proven


def test_every_job_has_a_user_of_its_own(pool: Pool) -> None:
    who = "import os; print(os.getresuid(), os.getresgid(), os.getgroups())"
    seen = [ran(pool.run(single(who))).stdout for _ in range(3)]
    assert len(set(seen)) == 3
    assert all(line.endswith("[]\n") and "(0, " not in line for line in seen)


# --- the judge --------------------------------------------------------------------------------------------------------


def test_a_judge_s_files_are_read_only_and_its_own(pool: Pool) -> None:
    curious = """
        import os, sys
        own = os.path.dirname(os.path.abspath(sys.argv[0]))
        assert open(f"{own}/judge.py").read()
        assert os.getcwd() == "/w/judge" and os.environ["TMPDIR"] == "/w/judge"
        open("scratch", "w").close()
        try:
            open(f"{own}/new", "w")
        except PermissionError:
            sys.exit(0)
        """
    assert pool.run(split("import os; os.read(3, 1)", curious)).proven


#: Each has to raise PermissionError (or what the comment says) while the judge is running.
FORBIDDEN = {
    "list the judges": "os.listdir('/judges')",
    "enter the judge's folder": "os.listdir('/w/judge')",
    "read the judge": "open(judge_file)",
    "read the judge's environment": "open(f'/proc/{judge}/environ')",
    "read the judge's memory": "open(f'/proc/{judge}/mem', 'rb')",
    "read the judge's maps": "open(f'/proc/{judge}/maps').read()",
    "list the judge's descriptors": "os.listdir(f'/proc/{judge}/fd')",
    "open the judge's descriptors": "os.open(f'/proc/{judge}/fd/4', os.O_WRONLY)",
    "follow the judge's folder": "os.listdir(f'/proc/{judge}/cwd')",
    "take the judge's root": "os.listdir(f'/proc/{judge}/root')",
    "kill the judge": "os.kill(judge, 9)",
    "stop the judge": "os.kill(judge, 19)",
    "kill the agent": "os.kill(1, 9)",
    "end the agent": "os.kill(1, 15)",
    "list the agent's descriptors": "os.listdir('/proc/1/fd')",
    "read the agent's memory": "open('/proc/1/mem', 'rb')",
    "become root": "os.setuid(0)",
    "become the judge": "os.setuid(os.stat(f'/proc/{judge}').st_uid)",
    "join the judges' group": "os.setgroups([os.stat(f'/proc/{judge}').st_uid + 2])",
    "give a file away": "os.chown('main.py', 0, 0)",
    "write beside its folder": "open('/w/mine', 'w')",
    "write to the shims": "open('/opt/sandbox/mine', 'w')",
    "write to the root": "open('/mine', 'w')",
    "limit the judge": "resource.prlimit(judge, resource.RLIMIT_CPU, (0, 0))",
    "raise a limit": "resource.setrlimit(resource.RLIMIT_NOFILE, (4096, 4096))",
    "trace the judge": "call('ptrace', 16, judge, 0, 0)",
    "read across": "call('process_vm_readv', judge, None, 0, None, 0, 0)",
    "unshare": "call('unshare', 0x10000000)",
    "mount": "call('mount', b'none', b'/tmp', b'tmpfs', 0, None)",
    "make a device": "os.mknod('tmp/null', 0o20666, os.makedev(1, 3))",
}


@pytest.fixture(scope="module")
def refusals(pool: Pool) -> dict[str, str]:
    """What each of FORBIDDEN raised."""
    lines = "\n".join(f"attempt({name!r}, lambda: {attempt})" for name, attempt in FORBIDDEN.items())
    source = f"""
import ctypes, json, os, resource
judge = next(int(name) for name in os.listdir("/proc")
             if name.isdigit() and os.stat(f"/proc/{{name}}").st_uid not in (0, os.getuid()))
judge_file = open(f"/proc/{{judge}}/cmdline").read().split("\\0")[2]
libc = ctypes.CDLL(None, use_errno=True)
found = {{}}
def call(name, *arguments):
    if getattr(libc, name)(*arguments) == -1:
        raise OSError(ctypes.get_errno(), name)
def attempt(name, do):
    try:
        do()
        found[name] = "allowed"
    except Exception as error:
        found[name] = type(error).__name__ + " " + str(getattr(error, "errno", ""))
os.read(3, 100)
{lines}
print(json.dumps(found), flush=True)
os.write(4, b"pong")
os.read(3, 1)
"""
    execution = pool.run(split(source))
    assert execution.proven, ran(execution).stderr
    found: dict[str, str] = json.loads(ran(execution).stdout)
    return found


@pytest.mark.parametrize("name", FORBIDDEN)
def test_a_sample_may_not(refusals: dict[str, str], name: str) -> None:
    # EPERM, EACCES, EROFS; ENOSYS for calls that are filtered; setrlimit's EPERM is a ValueError.
    refused = ("PermissionError 1", "PermissionError 13", "OSError 30", "OSError 38", "ValueError ")
    assert refusals[name] in refused, refusals[name]


# --- the world --------------------------------------------------------------------------------------------------------


def test_a_process_gets_the_documented_surroundings(pool: Pool) -> None:
    look = """
        import json, os, resource
        open_here = [d for d in range(1024) if os.path.exists(f"/proc/self/fd/{d}")]
        kinds = [os.readlink(f"/proc/self/fd/{d}").split(":")[0] for d in (0, 1, 2, 3, 4)]
        limits = {name: resource.getrlimit(getattr(resource, "RLIMIT_" + name))
                  for name in ("STACK", "FSIZE", "NOFILE", "NPROC", "CORE")}
        status = dict(line.split(":\\t") for line in open("/proc/self/status").read().splitlines())
        keys = ("CapEff", "CapPrm", "CapInh", "CapAmb", "NoNewPrivs", "Seccomp", "SigIgn", "SigBlk")
        print(json.dumps([os.getcwd(), dict(os.environ), open_here, kinds, limits, {key: status[key] for key in keys}]))
        """
    program = dataclasses.replace(single(look), run=Command((*PYTHON, "main.py"), {"MINE": "1"}))
    folder, env, open_here, kinds, limits, status = json.loads(ran(pool.run(program)).stdout)
    assert folder == "/w/sample"
    assert env == {
        "HOME": "/w/sample", "TMPDIR": "/w/sample/tmp", "PATH": "/usr/local/bin:/usr/bin:/bin",
        "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "MINE": "1",
    }  # fmt: skip
    assert open_here == [0, 1, 2, 3, 4]
    assert kinds == ["/dev/null", "pipe", "pipe", "pipe", "pipe"]
    most = {"STACK": 64 << 20, "FSIZE": 64 << 20, "NOFILE": 512, "NPROC": 128, "CORE": 0}
    assert limits == {name: [value, value] for name, value in most.items()}
    nothing = "0" * 16
    # Python itself ignores SIGPIPE (13) and SIGXFSZ (25). What an engine ignores of the C library's own two signals (32
    # and 33) goes on to its containers, where nobody but the C library can set them.
    ignored = int(status.pop("SigIgn"), 16) & ~(1 << 31 | 1 << 32)
    assert ignored == 1 << 12 | 1 << 24
    assert status.pop("NoNewPrivs") == "1" and status.pop("Seccomp") == "2"
    assert set(status.values()) == {nothing}


def test_there_is_no_network(pool: Pool) -> None:
    look = """
        import socket
        assert [line.split(":")[0].strip() for line in open("/proc/net/dev").readlines()[2:]] == ["lo"]
        for family, address in ((socket.AF_INET, ("1.1.1.1", 53)), (socket.AF_INET6, ("2606:4700::1111", 53))):
            for kind in (socket.SOCK_STREAM, socket.SOCK_DGRAM):
                try:
                    with socket.socket(family, kind) as one: one.connect(address)
                except OSError as error:
                    print(error.errno)
                else:
                    raise SystemExit("connected")
        for family in (socket.AF_VSOCK, socket.AF_NETLINK, socket.AF_PACKET, socket.AF_ALG, socket.AF_BLUETOOTH):
            try:
                socket.socket(family, socket.SOCK_RAW)
            except OSError:
                pass
            else:
                raise SystemExit(str(family))
        """
    execution = pool.run(proving(look))
    assert execution.proven, ran(execution).stderr


def test_nothing_in_the_image_raises_privileges(pool: Pool) -> None:
    look = """
        import os, stat
        for folder, folders, files in os.walk("/"):
            folders[:] = [] if folder in ("/proc", "/sys") else folders
            for name in files:
                mode = os.lstat(os.path.join(folder, name)).st_mode
                assert not mode & (stat.S_ISUID | stat.S_ISGID) or not stat.S_ISREG(mode), os.path.join(folder, name)
        """
    execution = pool.run(proving(look))
    assert execution.proven, ran(execution).stderr
    assert pool.run(split(ANSWER)).proven
