"""Drawn samples on disk: samples.jsonl in a run's folder, a line a sample, in the order in which they were drawn.

`--generations` reads it: `generation` is what is scored. `raw` is all that the model wrote. The rest is what it takes
to draw the sample again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from humaneval_x.errors import RunFolderError
from humaneval_x.samples import Sample

SAMPLES = "samples.jsonl"


class KeptSamples:
    """The file, which grows by a line a sample; a process that is killed loses no line that it has written."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / SAMPLES
        self._file: IO[str] | None = None

    def __enter__(self) -> KeptSamples:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()

    def read(self) -> Iterator[Sample]:
        """The samples of an earlier process; a last line that a crash tore is cut off.

        Raises:
            RunFolderError: a line is damaged.
        """
        if not self.path.exists():
            return
        good = 0
        with self.path.open("rb") as file:
            for line in file:
                if not line.endswith(b"\n"):
                    break
                yield self._sample(line, good)
                good += len(line)
        os.truncate(self.path, good)

    def append(self, sample: Sample, origin: Mapping[str, Any]) -> None:
        """Writes a sample, and what there is to know of it."""
        if self._file is None:
            self._file = self.path.open("a", encoding="ascii")
        self._file.write(json.dumps(_row(sample) | dict(origin)) + "\n")
        self._file.flush()

    def _sample(self, line: bytes, place: int) -> Sample:
        try:
            row = json.loads(line)
            return Sample(
                row["task_id"],
                row["completion_id"],
                row["generation"],
                source=row.get("source"),
                finish_reason=row["finish_reason"],
            )
        except (ValueError, KeyError, TypeError):
            raise RunFolderError(f"{self.path} is damaged at byte {place}; give --out another folder") from None


def _row(sample: Sample) -> dict[str, Any]:
    source = {"source": sample.source} if sample.source else {}
    return {
        "task_id": sample.task_id,
        "completion_id": sample.completion_id,
        **source,
        "generation": sample.text,
        "finish_reason": sample.finish_reason,
    }
