"""The store of what is kept across runs: several processes at once, kill -9, a full disk, damage."""

from __future__ import annotations

import hashlib
import logging
import os
import resource
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from humaneval_x.reuse import store as module
from humaneval_x.reuse.store import Store

#: A process that keeps entries "0", "1", … until it has kept so many; whose body tells its key.
_WRITER = """
import sys
from pathlib import Path
from humaneval_x.reuse.store import Store
store = Store(Path(sys.argv[1]))
for number in range(int(sys.argv[2]), int(sys.argv[3])):
    store.put({str(number): str(number).encode() * 500})
    print(number, flush=True)
"""


def body(number: int) -> bytes:
    return str(number).encode() * 500


def writing(folder: Path, first: int, end: int, before: Callable[[], None] | None = None) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _WRITER, str(folder), str(first), str(end)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=before)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path)
    yield opened
    opened.close()


def filled(folder: Path, count: int) -> Path:
    """The file of a store with so many entries, nothing of it in a log beside it."""
    opened = Store(folder)
    for number in range(count):
        opened.put({str(number): body(number)})
    opened.close()
    return folder / "1.sqlite3"


def test_what_is_kept_is_found_again(store: Store, tmp_path: Path) -> None:
    assert store.get("a") is None
    store.put({"a": b"\0 what it was"})
    assert store.get("a") == b"\0 what it was"
    store.close()
    assert store.get("a") is None
    assert Store(tmp_path).get("a") == b"\0 what it was"


def test_several_processes_at_once(store: Store, tmp_path: Path) -> None:
    # They overlap, too: two runs meet the same programs.
    writers = [writing(tmp_path, first, first + 200) for first in (0, 100, 200)]
    for writer in writers:
        _, said = writer.communicate(timeout=120)
        assert (writer.returncode, said) == (0, "")
    assert [number for number in range(400) if store.get(str(number)) != body(number)] == []


def test_a_killed_process_leaves_whole_entries(store: Store, tmp_path: Path) -> None:
    writer = writing(tmp_path, 0, 10**6)
    assert writer.stdout
    for _ in range(300):
        writer.stdout.readline()
    os.kill(writer.pid, signal.SIGKILL)
    written = 300 + len(writer.communicate(timeout=60)[0].splitlines())
    assert [number for number in range(written - 1) if store.get(str(number)) != body(number)] == []


def test_a_full_disk_only_costs_what_is_kept(tmp_path: Path) -> None:
    def small_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (256 << 10, 256 << 10))

    writer = writing(tmp_path, 0, 2000, small_disk)
    _, said = writer.communicate(timeout=120)
    assert writer.returncode == 0
    assert said.count("keeps nothing more there") == 1
    found = {number: Store(tmp_path).get(str(number)) for number in (0, 1999)}
    assert found == {0: body(0), 1999: None}


def test_where_nothing_can_be_kept_nothing_is_found(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").touch()
    store = Store(tmp_path / "file" / "below")
    for number in range(3):
        store.put({str(number): body(number)})
        assert store.get(str(number)) is None
    assert len(caplog.records) == 1


def overwrite(path: Path, start: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(content)


def all_garbage(path: Path) -> None:
    path.write_bytes(hashlib.sha256(b"garbage").digest() * 1000)


def torn(path: Path) -> None:
    os.truncate(path, 3 * 4096)


def pages_lost(path: Path) -> None:
    overwrite(path, 4096, bytes(path.stat().st_size - 4096))


def one_letter(path: Path) -> None:
    """In an entry, where SQLite itself sees nothing."""
    overwrite(path, path.read_bytes().index(body(30)) + 40, b"x")


@pytest.mark.parametrize("damage", [all_garbage, torn, pages_lost, one_letter])
def test_a_damaged_store_is_set_aside_with_one_message_and_rebuilt(
    tmp_path: Path, damage: Callable[[Path], None], caplog: pytest.LogCaptureFixture
) -> None:
    path = filled(tmp_path, 60)
    damage(path)
    store = Store(tmp_path)
    assert all(store.get(str(number)) in (None, body(number)) for number in range(60))
    for number in range(60):
        store.put({str(number): body(number)})
    assert all(store.get(str(number)) == body(number) for number in range(60))
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    assert "set aside" in caplog.text and str(path) in caplog.text
    assert path.exists()
    assert Store(tmp_path).get("30") == body(30)


def test_who_has_a_damaged_file_open_hurts_nobody(tmp_path: Path) -> None:
    filled(tmp_path, 60)
    before = Store(tmp_path)
    assert before.get("0") == body(0)
    one_letter(tmp_path / "1.sqlite3")
    finder = Store(tmp_path)
    assert finder.get("30") is None
    finder.put({"30": body(30)})
    before.put({"new": b"goes to the old one"})
    before.close()
    assert Store(tmp_path).get("30") == body(30)


def test_of_damaged_files_the_last_is_kept(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        store = Store(tmp_path)
        store.put({"30": body(30)})
        store.close()
        one_letter(tmp_path / f"{number}.sqlite3")
        assert Store(tmp_path).get("30") is None
    assert sorted(path.name for path in tmp_path.glob("*.sqlite3")) == ["3.sqlite3"]


def test_what_came_first_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PUTS", 50)
    monkeypatch.setattr(module, "_DROPPED", 100)
    store = Store(tmp_path, most_bytes=400_000)
    for number in range(2000):
        store.put({str(number): body(number)})
    kept = [number for number in range(2000) if store.get(str(number)) is not None]
    assert kept == list(range(kept[0], 2000)) and 50 <= len(kept) <= 300
    store.close()
    assert (tmp_path / "1.sqlite3").stat().st_size < 900_000


def test_a_writer_that_does_not_end_is_not_waited_for_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "_BUSY_S", 0.05)
    store = Store(tmp_path)
    store.put({"a": b"before"})
    other = sqlite3.connect(tmp_path / "1.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    for number in range(5):
        store.put({str(number): body(number)})
    assert store.get("a") == b"before"
    assert len(caplog.records) == 1
    other.close()
