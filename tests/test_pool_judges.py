"""Judges: built once, kept in slots and on disk, never half."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sandboxed import ANSWER, JUDGE, PYTHON, judge, proving, split

from humaneval_x.programs import Command, Judge, Limits
from humaneval_x.sandbox.judges import JudgeCache
from humaneval_x.sandbox.parcels import pack
from humaneval_x.sandbox.pool import Pool
from humaneval_x.sandbox.slot import Slot

Counted = Callable[[], int]


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> Counted:
    """How many judges were compiled since."""
    count, original, lock = [0], Slot.build, threading.Lock()

    def build(self: Slot, judge: Judge, limits: Limits) -> object:
        with lock:
            count[0] += 1
        return original(self, judge, limits)

    monkeypatch.setattr(Slot, "build", build)
    return lambda: count[0]


def compiled(mark: str = "") -> Judge:
    """A judge whose build makes a folder, a program and something that is not kept."""
    making = f"""
import os
os.makedirs("made/deep")
open("made/judge.py", "w").write({JUDGE!r} + "# {mark}")
open("made/deep/data", "wb").write(bytes(range(256)))
open("left.txt", "w").close()
"""
    return Judge(
        {"make.py": making.encode()},
        Command((*PYTHON, "{judge}/made/judge.py")),
        compile=Command((*PYTHON, "make.py")),
        keep=("made",),
    )


# --- on disk ----------------------------------------------------------------------------------------------------------


def test_the_cache_gives_back_what_it_was_given(tmp_path: Path) -> None:
    cache, built = JudgeCache(tmp_path), pack({"a/b": bytes(range(256)), "empty": b""})
    assert cache.get("sha256:1", "key") is None
    cache.put("sha256:1", "key", built)
    assert cache.get("sha256:1", "key") == built
    assert cache.get("sha256:2", "key") is None


DAMAGES: list[Callable[[bytes], bytes]] = [
    lambda content: content[:-1],
    lambda content: b"",
    lambda content: content[:80] + b"?" + content[81:],
    lambda content: b"\0\n{}",
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_entry_is_no_entry(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    cache = JudgeCache(tmp_path)
    cache.put("sha256:1", "key", pack({"a": b"content" * 10}))
    (entry,) = (path for path in tmp_path.rglob("*") if path.is_file())
    entry.write_bytes(damage(entry.read_bytes()))
    assert cache.get("sha256:1", "key") is None
    cache.put("sha256:1", "key", pack({"a": b"new"}))
    assert cache.get("sha256:1", "key") == pack({"a": b"new"})


def test_many_may_write_the_same_entry(tmp_path: Path) -> None:
    built = pack({"a": b"x" * 1_000_000})
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda _: JudgeCache(tmp_path).put("sha256:1", "key", built), range(50)))
    assert JudgeCache(tmp_path).get("sha256:1", "key") == built
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["key"]


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = JudgeCache(tmp_path / "file" / "judges")
    cache.put("sha256:1", "key", pack({"a": b""}))
    assert cache.get("sha256:1", "key") is None


def test_images_that_were_not_used_for_long_are_forgotten(tmp_path: Path) -> None:
    cache = JudgeCache(tmp_path)
    for number in range(14):
        cache.put(f"sha256:{number:02}", "key", pack({}))
        os.utime(tmp_path / f"{number:02}", (number, number))
        assert cache.get("sha256:00", "key") == pack({})
    assert len(list(tmp_path.iterdir())) == 12
    assert cache.get("sha256:13", "key") and cache.get("sha256:00", "key") and not cache.get("sha256:01", "key")


# --- in slots ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Pool]:
    """A pool with an empty cache."""
    with Pool(workers=2, cache=JudgeCache(tmp_path)) as pool:
        yield pool


@pytest.mark.sandbox
def test_a_judge_is_built_once_for_all_slots_and_runs(fresh: Pool, tmp_path: Path, builds: Counted) -> None:
    program = split(ANSWER, compiled())
    with ThreadPoolExecutor(2) as threads:
        assert all(execution.proven for execution in threads.map(fresh.run, [program] * 6))
    with Pool(workers=1, cache=JudgeCache(tmp_path)) as other:
        assert other.run(program).proven
    assert builds() == 1


@pytest.mark.sandbox
def test_a_damaged_entry_is_built_again(fresh: Pool, tmp_path: Path, builds: Counted) -> None:
    assert fresh.run(split(ANSWER, compiled())).proven
    for path in tmp_path.rglob("*"):
        if path.is_file():
            path.write_bytes(b"damaged")
    with Pool(workers=1, cache=JudgeCache(tmp_path)) as other:
        assert other.run(split(ANSWER, compiled())).proven
    assert builds() == 2


@pytest.mark.sandbox
def test_only_what_is_kept_is_there(fresh: Pool) -> None:
    kept = Judge(compiled().files, Command((*PYTHON, "-c", _WALK, "{judge}")), compiled().compile, keep=("made",))
    execution = fresh.run(split("import os; os.read(3, 1)", kept))
    assert execution.proven, execution


_WALK = """
import os, sys
os.chdir(sys.argv[1])
found = sorted(os.path.join(folder, name) for folder, _, names in os.walk(".") for name in names)
assert found == ["./made/deep/data", "./made/judge.py"], found
assert open("made/deep/data", "rb").read() == bytes(range(256))
"""


@pytest.mark.sandbox
def test_a_judge_that_does_not_compile_is_named_and_not_tried_again(fresh: Pool, builds: Counted) -> None:
    compiling = Command((*PYTHON, "-c", "raise SystemExit('no such thing')"))
    broken = Judge({"x": b""}, Command(("true",)), compiling)
    execution = fresh.run(split(ANSWER, broken))
    assert execution.error is not None and "no such thing" in execution.error
    assert (execution.attempts, builds(), execution.proven) == (1, 1, False)
    assert fresh.run(proving("")).proven


@pytest.mark.sandbox
def test_slots_forget_judges_that_were_not_needed_for_long(fresh: Pool) -> None:
    def large(mark: str) -> Judge:
        return Judge({"judge.py": JUDGE.encode(), "ballast": mark.encode() * (12 << 20)}, judge().run)

    for mark in "abcdefghijab":
        execution = fresh.run(split(ANSWER, large(mark)))
        assert execution.proven and execution.attempts == 1, execution
