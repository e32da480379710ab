"""A run's folder as reports read it."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from humaneval_x.errors import RunFolderError, UsageError
from humaneval_x.reports.summary import summarize
from humaneval_x.results import MANIFEST, RESULTS, SUMMARY, Record, read_records, write_json

#: Where runs are unless --out said otherwise.
RUNS = Path("runs")


@dataclasses.dataclass(frozen=True)
class Run:
    """A run's folder, manifest and summary."""

    path: Path
    manifest: Mapping[str, Any]
    summary: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The folder's name."""
        return self.path.resolve().name

    def records(self) -> Iterator[Record]:
        """The run's records, in the file's order."""
        return read_records(self.path)


def load(folder: str | Path) -> Run:
    """The run in `folder`, its numbers worked out anew from its records, and summary.json with them.

    So that terminal, page and JSON never differ, whichever version of ours or interrupted process wrote the folder.

    Raises:
        RunFolderError: not a run's folder, or a damaged one.
    """
    path = Path(folder)
    manifest = _read(path / MANIFEST)
    if manifest is None:
        raise RunFolderError(f"no {MANIFEST} in {path}: not a run's folder")
    summary = summarize(manifest, read_records(path))
    # What only the run itself can tell: whether it has come to its end, which problems are broken.
    write_json(path / SUMMARY, {"complete": False} | (_read(path / SUMMARY) or {}) | summary)
    # Read back: what is shown is what is written.
    return Run(path, manifest, _read(path / SUMMARY) or summary)


def latest(parent: Path = RUNS) -> Path:
    """The folder that was written last.

    Raises:
        UsageError: there is none.
    """
    folders = [path.parent for path in parent.glob(f"*/{RESULTS}")]
    if not folders:
        raise UsageError(f"no run in {parent}/: name a run's folder")
    return max(folders, key=lambda folder: (folder / RESULTS).stat().st_mtime)


def _read(path: Path) -> dict[str, Any] | None:
    try:
        found: dict[str, Any] = json.loads(path.read_text())
    except FileNotFoundError:
        return None
    except ValueError as error:
        raise RunFolderError(f"{path} is damaged ({error})") from None
    return found
