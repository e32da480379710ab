"""What is counted of a run's records, one pass, memory flat beside the counts."""

from __future__ import annotations

import dataclasses
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from humaneval_x.errors import RunFolderError
from humaneval_x.problems import Revision
from humaneval_x.results import Record, Reuse
from humaneval_x.verdicts import Verdict

#: n and c by task id: samples with a verdict of their own, and those of them that passed.
Counts: TypeAlias = dict[str, tuple[int, int]]


@dataclasses.dataclass(frozen=True)
class Cell:
    """A language that is scored, and the one translated from (None in generation)."""

    source: str | None
    language: str

    @property
    def name(self) -> str:
        """Its key in summary.json: "go", "python-java"."""
        return f"{self.source}-{self.language}" if self.source else self.language


class Tally:
    """The counts of one cell."""

    def __init__(self, problems: Sequence[str]) -> None:
        self.problems = tuple(problems)
        self.verdicts: Counter[Verdict] = Counter()
        self.sandbox_errors: list[str] = []
        self.reused: Counter[Reuse] = Counter()
        self.compile_s, self.run_s = array("d"), array("d")
        self._counts = {revision: dict.fromkeys(self.problems, (0, 0)) for revision in Revision}

    def add(self, record: Record, primary: Revision) -> None:
        """Counts `record`; verdicts and times are those of the `primary` revision."""
        revision = Revision(record.revision)
        if record.task_id not in self._counts[revision]:
            raise RunFolderError(f"results name {record.task_id}, which is none of the problems in the run's manifest")
        self.reused[record.reuse] += 1
        if revision is primary:
            self._add_primary(record)
        if record.verdict is Verdict.SANDBOX_ERROR:
            mark = "" if revision is primary else f" ({revision.value})"
            self.sandbox_errors.append(f"{record.task_id} sample {record.completion_id}{mark}")
        else:
            n, c = self._counts[revision][record.task_id]
            self._counts[revision][record.task_id] = (n + 1, c + record.passed)

    def counts(self, revision: Revision) -> Counts:
        """n and c of every problem, in the manifest's order."""
        return self._counts[revision]

    def as_published(self, mended: Iterable[str]) -> Counts:
        """The counts on the published data set in a run of the corrected one, which judges `mended` tasks by both."""
        published = self._counts[Revision.PUBLISHED]
        again = {task_id: published[task_id] for task_id in mended if task_id in published}
        return {**self._counts[Revision.CORRECTED], **again}

    def _add_primary(self, record: Record) -> None:
        self.verdicts[record.verdict] += 1
        for seconds, times in ((record.compile_s, self.compile_s), (record.run_s, self.run_s)):
            if seconds is not None:
                times.append(seconds)


def cells(manifest: Mapping[str, Any]) -> list[Cell]:
    """What a run scores, in its own order: its pairs in translation, else its languages."""
    pairs = manifest.get("pairs")
    if pairs:
        return [Cell(source, target) for source, target in pairs]
    return [Cell(None, language) for language in manifest["languages"]]


def count(manifest: Mapping[str, Any], records: Iterable[Record]) -> dict[Cell, Tally]:
    """Counts `records`, read once.

    Raises:
        RunFolderError: a record is of a language, pair or problem that the manifest does not name.
    """
    primary = Revision(manifest["revision"])
    tallies = {cell: Tally(manifest["data"][cell.language]["problems"]) for cell in cells(manifest)}
    for record in records:
        cell = Cell(record.source, record.language)
        if cell not in tallies:
            raise RunFolderError(f"results name {cell.name}, which the run's manifest does not")
        tallies[cell].add(record, primary)
    return tallies
