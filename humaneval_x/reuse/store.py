"""Bytes by key in a file that several processes use at once, and that anything may happen to.

    <folder>/<number>.sqlite3     and <number>.damaged beside it once it was found to be damaged

A damaged file is never moved or written again, since other processes may have it open: all go on with the next number.
Whatever else goes wrong, a full disk above all, costs what is kept and nothing more.
"""

from __future__ import annotations

import contextlib
import hashlib
import itertools
import logging
import sqlite3
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

log = logging.getLogger(__name__)
Result = TypeVar("Result")

#: How long to wait for another process that is writing.
_BUSY_S = 10.0
#: How often the size is looked at, and how many entries go at a time: more than come in between.
_PUTS, _DROPPED = 1000, 2000
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISMATCH}
#: A disk that damages one file after the other is left alone.
_MOST_DAMAGED = 3
_TABLE = "CREATE TABLE IF NOT EXISTS entries(number INTEGER PRIMARY KEY, key TEXT UNIQUE NOT NULL, body BLOB NOT NULL)"


class Store:
    """Keeps up to about `most_bytes`; what came first goes first. Thread-safe."""

    def __init__(self, folder: Path, most_bytes: int = 1 << 30) -> None:
        self._folder, self._most_bytes = folder, most_bytes
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._path = folder
        #: False once something other than damage went wrong: it is said once, and no more is kept.
        self._writable, self._readable = True, True
        self._damaged, self._puts = 0, 0

    def get(self, key: str) -> bytes | None:
        """What is kept under `key`, None where there is nothing that is whole."""
        with self._lock:
            found = self._try(lambda connection: _read(connection, key)) if self._readable else None
        return found

    def put(self, entries: Mapping[str, bytes]) -> None:
        """Keep contents by key, if they can be kept: all of them or none."""
        with self._lock:
            if self._writable and entries:
                self._try(lambda connection: self._write(connection, entries))

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._disconnect()
            self._readable = self._writable = False

    def _write(self, connection: sqlite3.Connection, entries: Mapping[str, bytes]) -> None:
        values = [value for key, content in entries.items() for value in (key, _checksum(key, content) + content)]
        rows = ", ".join(["(?, ?)"] * len(entries))
        connection.execute(f"INSERT OR REPLACE INTO entries(key, body) VALUES {rows}", values)
        before, self._puts = self._puts, self._puts + len(entries)
        # With the first, and every so many later.
        is_time = (before - 1) // _PUTS < (self._puts - 1) // _PUTS
        if is_time and _size(connection) > self._most_bytes:
            oldest = "SELECT number FROM entries ORDER BY number LIMIT ?"
            connection.execute(f"DELETE FROM entries WHERE number IN ({oldest})", (_DROPPED,))

    def _try(self, action: Callable[[sqlite3.Connection], Result]) -> Result | None:
        try:
            return action(self._connection or self._connect())
        except sqlite3.Error as error:
            if _is_damage(error):
                self._set_aside(error)
            else:
                self._give_up(error)
        except OSError as error:
            self._give_up(error)
        return None

    def _connect(self) -> sqlite3.Connection:
        self._folder.mkdir(parents=True, exist_ok=True)
        numbers = itertools.count(1)
        self._path = next(path for path in map(self._file, numbers) if not path.with_suffix(".damaged").exists())
        # No transactions but one a statement; the lock keeps our threads apart.
        connection = sqlite3.connect(self._path, _BUSY_S, isolation_level=None, check_same_thread=False)
        self._connection = connection
        # A power cut may take the last entries; nothing makes the file inconsistent.
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute(_TABLE)
        return connection

    def _file(self, number: int) -> Path:
        return self._folder / f"{number}.sqlite3"

    def _disconnect(self) -> None:
        if self._connection is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _set_aside(self, error: Exception) -> None:
        """Have every process go on with the next file; of the damaged ones the last is kept to be looked at."""
        log.warning("%s is damaged (%s): it is set aside, and a new one is begun", self._path, error)
        self._disconnect()
        self._damaged += 1
        try:
            self._path.with_suffix(".damaged").touch()
            for number in range(1, int(self._path.stem)):
                self._file(number).unlink(missing_ok=True)
        except OSError as problem:
            self._give_up(problem)
        if self._damaged >= _MOST_DAMAGED:
            self._readable = self._writable = False

    def _give_up(self, error: Exception) -> None:
        """After a failed write what is there can still be read; after a failed read nothing is tried again."""
        log.warning("%s: %s; this run keeps nothing more there", self._path, error)
        self._readable = self._readable and self._connection is not None and _can_read(self._connection)
        self._writable = False


def _checksum(key: str, content: bytes) -> bytes:
    return hashlib.sha256(key.encode() + content).digest()


def _read(connection: sqlite3.Connection, key: str) -> bytes | None:
    row = connection.execute("SELECT body FROM entries WHERE key = ?", (key,)).fetchone()
    if row is None:
        return None
    checksum, content = bytes(row[0][:32]), bytes(row[0][32:])
    if checksum != _checksum(key, content):
        raise _Damaged("an entry does not match its checksum")
    return content


def _size(connection: sqlite3.Connection) -> int:
    """Bytes in use."""
    values = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count"))
    pages, free = values
    return int(pages - free) * int(connection.execute("PRAGMA page_size").fetchone()[0])


def _can_read(connection: sqlite3.Connection) -> bool:
    with contextlib.suppress(sqlite3.Error):
        connection.execute("SELECT key FROM entries LIMIT 1").fetchone()
        return True
    return False


class _Damaged(sqlite3.DatabaseError):
    """Damage that SQLite does not see."""


def _is_damage(error: sqlite3.Error) -> bool:
    return isinstance(error, _Damaged) or getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE
