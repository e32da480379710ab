"""A run on disk: one folder with manifest.json, results.jsonl and summary.json.

results.jsonl grows by a line a sample as verdicts come in, so that Ctrl-C, kill -9 or a power cut lose at most the
samples then running; the same command goes on where it stopped. When all are in, the file is sorted by task and sample.
"""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import fcntl
import json
import os
import secrets
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from humaneval_x.errors import RunFolderError
from humaneval_x.verdicts import Verdict

MANIFEST, RESULTS, SUMMARY = "manifest.json", "results.jsonl", "summary.json"


class Reuse(StrEnum):
    """Where a verdict is known from, if the sample itself was not run."""

    #: It was.
    NONE = ""
    #: Another sample of this run is the same program.
    RUN = "run"
    #: An earlier run ran the same program.
    CACHE = "cache"


@dataclasses.dataclass(frozen=True)
class Record:
    """One line of results.jsonl: a sample's verdict and what there is to show for it.

    Texts from the sample (`detail`, `stdout`, `stderr`, `program`) are clipped and may hold anything.
    Times are seconds, memory is MiB; None where the step did not run.
    """

    task_id: str
    completion_id: int
    language: str
    #: Language translated from; None in generation.
    source: str | None
    #: "corrected", or "published" for the second verdict on a task that errata mend.
    revision: str
    verdict: Verdict
    passed: bool
    #: One line on what went wrong.
    detail: str
    #: How the verdict was protected: "split" or "late_secret".
    mode: str
    #: The solution's source as it was assembled.
    program: str
    stdout: str = ""
    stderr: str = ""
    compile_s: float | None = None
    run_s: float | None = None
    cpu_s: float | None = None
    memory_mb: float | None = None
    #: How often it was run: more than once after a sandbox error or to confirm a time-out.
    attempts: int = 1
    #: Output, times and memory are then those of the run that it is known from.
    reuse: Reuse = Reuse.NONE

    @property
    def key(self) -> tuple[str, str, int, str]:
        """What makes a record the same record: nothing is scored twice under one key."""
        return (self.source or "", self.task_id, self.completion_id, self.revision)

    @property
    def order(self) -> tuple[str, str, int, int, str]:
        """Sorts by pair, task and sample."""
        prefix, _, number = self.task_id.rpartition("/")
        return (self.source or "", prefix, int(number), self.completion_id, self.revision)

    def to_line(self) -> str:
        """One line of ASCII JSON with its newline."""
        # Its fields are plain: dataclasses.asdict, which would copy them, takes ten times as long.
        return json.dumps(vars(self)) + "\n"

    @classmethod
    def from_row(cls, row: Mapping[str, Any]) -> Record:
        """The record in a parsed line; keys of other versions are ignored."""
        names = {field.name for field in dataclasses.fields(cls)}
        known = {name: value for name, value in row.items() if name in names}
        return cls(**{**known, "verdict": Verdict(row["verdict"]), "reuse": Reuse(row.get("reuse", ""))})


class RunFolder:
    """The folder of one run, held by one process at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: IO[str] | None = None
        self._file: IO[str] | None = None

    def __enter__(self) -> RunFolder:
        self.path.mkdir(parents=True, exist_ok=True)
        self._lock = (self.path / ".lock").open("w")
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise RunFolderError(
                f"{self.path} is being written by another process; give --out another folder"
            ) from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # On a full disk, closing the one file raises again: the lock is let go nevertheless.
        with contextlib.ExitStack() as files:
            for file in filter(None, (self._lock, self._file)):
                files.callback(file.close)

    def claim(self, manifest: Mapping[str, Any]) -> list[Record]:
        """Makes this the folder of the run that `manifest` describes; returns the records that are there already, less
        the sandbox errors among them.

        Raises:
            RunFolderError: the folder holds another run; names the settings that differ.
        """
        earlier = self.manifest()
        if earlier is not None:
            _same_run(earlier, manifest, self.path)
        elif (self.path / RESULTS).exists():
            raise RunFolderError(f"{self.path} has a {RESULTS} and no {MANIFEST}; give --out another folder")
        else:
            write_json(self.path / MANIFEST, manifest)
        records = list(self._recover())
        if any(record.verdict is Verdict.SANDBOX_ERROR for record in records):
            # They were never scored: this time they may be.
            records = [record for record in records if record.verdict is not Verdict.SANDBOX_ERROR]
            replace(self.path / RESULTS, (record.to_line() for record in records))
        self._file = (self.path / RESULTS).open("a")
        return records

    def manifest(self) -> dict[str, Any] | None:
        """The manifest, None where there is none yet."""
        try:
            manifest: dict[str, Any] = json.loads((self.path / MANIFEST).read_text())
        except FileNotFoundError:
            return None
        except ValueError as error:
            raise RunFolderError(f"{self.path / MANIFEST} is damaged ({error}); give --out another folder") from None
        return manifest

    def append(self, record: Record) -> None:
        """Writes `record` so that a killed process has it on disk."""
        if self._file is None:
            raise RunFolderError(f"{self.path} was not claimed")
        self._file.write(record.to_line())
        self._file.flush()

    def finish(self, summary: Mapping[str, Any]) -> None:
        """Sorts results.jsonl and writes summary.json, each in one move."""
        if self._file is not None:
            self._file.close()
            self._file = None
        records = sorted(read_records(self.path), key=lambda record: record.order)
        replace(self.path / RESULTS, (record.to_line() for record in records))
        write_json(self.path / SUMMARY, summary)

    def _recover(self) -> Iterator[Record]:
        """The complete lines of results.jsonl; a last line that a crash tore is cut off."""
        path = self.path / RESULTS
        if not path.exists():
            return
        good = 0
        with path.open("rb") as file:
            for line in file:
                try:
                    record = Record.from_row(json.loads(line))
                except (ValueError, KeyError, TypeError):
                    if line.endswith(b"\n"):
                        raise RunFolderError(f"{path} is damaged at byte {good}; give --out another folder") from None
                    break
                if not line.endswith(b"\n"):
                    break
                good += len(line)
                yield record
        os.truncate(path, good)


def read_records(folder: Path) -> Iterator[Record]:
    """The records of a run's folder, in the file's order; a torn last line is left out.

    Raises:
        RunFolderError: there are no results in `folder`, or a line is malformed.
    """
    try:
        with (folder / RESULTS).open() as file:
            for number, line in enumerate(file, start=1):
                if line.endswith("\n"):
                    yield _record(line, f"{folder / RESULTS}, line {number}")
    except FileNotFoundError:
        raise RunFolderError(f"no {RESULTS} in {folder}: not a run's folder") from None


def new_run_path(label: str, parent: Path = Path("runs")) -> Path:
    """A folder's name that no other run has: runs/20261123-101500-generation-go-1f3a."""
    stamp = datetime.datetime.now().strftime("%Y%m%d-%H%M%S")
    return parent / f"{stamp}-{label}-{secrets.token_hex(2)}"


def unfinished_run(label: str, parent: Path = Path("runs")) -> Path | None:
    """The newest folder of that label whose run has not come to its end, or ended with sandbox errors."""
    folders = sorted(parent.glob(f"*-{label}-*"), reverse=True)
    return next((folder for folder in folders if not _is_complete(folder)), None)


def _is_complete(folder: Path) -> bool:
    try:
        return bool(json.loads((folder / SUMMARY).read_text())["complete"])
    except (OSError, ValueError, KeyError):
        return False


def write_json(path: Path, value: Mapping[str, Any]) -> None:
    """Writes `value` for people and programs, all or nothing."""
    replace(path, [json.dumps(value, indent=2, sort_keys=False) + "\n"])


def replace(path: Path, chunks: Iterable[str]) -> None:
    """Writes `path` in one move: whoever reads sees the old text or the new, whatever fails in between."""
    partial = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with partial.open("w") as file:
            file.writelines(chunks)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            partial.unlink()


def _record(line: str, where: str) -> Record:
    try:
        return Record.from_row(json.loads(line))
    except (ValueError, KeyError, TypeError) as error:
        raise RunFolderError(f"{where}: malformed record ({error!r})") from None


#: Of the manifest, what may differ between a run and its continuation.
FREE_SETTINGS = frozenset({"created", "command", "engine", "workers", "host"})


def _same_run(earlier: Mapping[str, Any], now: Mapping[str, Any], path: Path) -> None:
    plain = json.loads(json.dumps(now))
    differing = sorted(key for key in earlier.keys() | plain.keys() if earlier.get(key) != plain.get(key))
    if important := [key for key in differing if key not in FREE_SETTINGS]:
        key = important[0]
        raise RunFolderError(
            f"{path} holds a run with another {', '.join(important)} "
            f"({key}: {_clip(earlier.get(key))} there, {_clip(plain.get(key))} now); "
            "repeat its command to go on with it, or give --out another folder"
        )


def _clip(value: object) -> str:
    text = json.dumps(value)
    return text if len(text) <= 120 else text[:117] + "..."
