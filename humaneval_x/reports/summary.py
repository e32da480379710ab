"""summary.json: the one place where a run's numbers are made. Terminal, page, tables and plots only show
them."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np

from humaneval_x import languages, metrics
from humaneval_x.problems import Revision
from humaneval_x.reports.counts import Cell, Counts, Tally, count
from humaneval_x.results import Record, Reuse
from humaneval_x.statistics import CONFIDENCE, Scores, mean_score
from humaneval_x.verdicts import Verdict

#: Edges of the histograms of times: five bins a decade from 1 ms to 1,000 s; what is beyond is in the last
#: bins.
TIME_EDGES_S = np.logspace(-3, 3, 31)
#: Settings that a score is meaningless without, copied from the manifest.
_SETTINGS = ("humaneval_x", "task", "created", "revision", "example_tests", "postprocess", "samples", "k")


def summarize(manifest: Mapping[str, Any], records: Iterable[Record]) -> dict[str, Any]:
    """All numbers of a run, as written to summary.json; `records` is read once and not kept.

    Keys: the manifest's settings; `reduced_isolation`, what its containers lacked (left out where nothing);
    `confidence` 0.95; `data`, the name of each language's data set; `cells`,
    by language ("go") or pair ("python-java"); `macro_average`; in translation `by_source` and `by_target`,
    means over rows and columns of the matrix; `reused`, records of samples that were not run: {"run": the
    same program as another sample of the run, "cache": as one of an earlier run}. A cell has `source`,
    `language`, `problems` and `samples` (numbers), `verdicts`, `sandbox_errors` (names: kept out of every
    score), `without_samples` (task ids), `scores`, `as_published`, `times` and `per_problem`
    ({task id: {n, c}}).

    `scores` are by k: {"1": {value, low, high, problems, too_few}}, in [0, 1]; `problems` is how many the
    score covers, `too_few` how many it leaves out for having fewer than k samples; value is None where none
    has k. `as_published` is None where the data set needed no mending, or was not mended: else `scores` of
    the data set as it was published, and `per_problem` for the mended tasks.

    Raises:
        RunFolderError: a record is of a language, pair or problem that the manifest does not name.
    """
    tallies = count(manifest, records)
    summary: dict[str, Any] = {key: manifest.get(key) for key in _SETTINGS}
    summary["k"] = ks = sorted(set(manifest.get("k") or [1]))
    # Only of runs that had --isolation reduced, and needed it.
    if gaps := manifest.get("isolation", {}).get("gaps"):
        summary["reduced_isolation"] = list(gaps)
    summary["confidence"] = CONFIDENCE
    summary["data"] = {name: data["name"] for name, data in manifest["data"].items()}
    views = [_View(cell, tally, manifest) for cell, tally in tallies.items()]
    summary["cells"] = {view.cell.name: view.summary(ks) for view in views}
    summary["macro_average"] = _average(views, ks)
    summary["reused"] = {kind.value: sum(tally.reused[kind] for tally in tallies.values()) for kind in Reuse if kind}
    if manifest.get("pairs"):
        for key, side in (("by_source", "source"), ("by_target", "language")):
            summary[key] = _margin(views, side, ks)
    return summary


def scores_of(counts: Counts, k: int) -> Scores:
    """pass@k of every problem that has k samples, by the problem's number."""
    enough = {_number(task_id): (n, c) for task_id, (n, c) in counts.items() if n >= max(k, 1)}
    if not enough:
        return {}
    totals, corrects = zip(*enough.values(), strict=True)
    return dict(zip(enough, metrics.pass_at_k(totals, corrects, k).tolist(), strict=True))


@dataclasses.dataclass(frozen=True)
class _View:
    """One cell's counts, by revision."""

    cell: Cell
    tally: Tally
    manifest: Mapping[str, Any]

    @property
    def mended(self) -> list[str]:
        if Revision(self.manifest["revision"]) is not Revision.CORRECTED:
            return []
        return list(self.manifest["data"][self.cell.language].get("mended", ()))

    @property
    def counts(self) -> Counts:
        return self.tally.counts(Revision(self.manifest["revision"]))

    @property
    def published(self) -> Counts:
        return self.tally.as_published(self.mended) if self.mended else self.counts

    def summary(self, ks: Sequence[int]) -> dict[str, Any]:
        return {
            "source": self.cell.source,
            "language": self.cell.language,
            "problems": len(self.tally.problems),
            "samples": sum(self.tally.verdicts.values()),
            "scores": _scores([self.counts], ks),
            "as_published": self._as_published(ks) if self.mended else None,
            "verdicts": {verdict.value: self.tally.verdicts[verdict] for verdict in Verdict},
            "sandbox_errors": sorted(self.tally.sandbox_errors),
            "without_samples": [task_id for task_id, (n, _) in self.counts.items() if n == 0],
            "times": {"compile_s": _times(self.tally.compile_s), "run_s": _times(self.tally.run_s)},
            "per_problem": _per_problem(self.counts),
        }

    def _as_published(self, ks: Sequence[int]) -> dict[str, Any]:
        counts = self.published
        return {
            "scores": _scores([counts], ks),
            "per_problem": _per_problem({task_id: counts[task_id] for task_id in self.mended if task_id in counts}),
        }


def _margin(views: Sequence[_View], side: str, ks: Sequence[int]) -> dict[str, Any]:
    """Means over the matrix's rows (`side` "source") or columns ("language"), in the registry's order."""
    present: dict[str, list[_View]] = {name: [] for name in languages.LANGUAGES}
    for view in views:
        present.setdefault(getattr(view.cell, side), []).append(view)
    return {name: _average(chosen, ks) for name, chosen in present.items() if chosen}


def _average(views: Sequence[_View], ks: Sequence[int]) -> dict[str, Any]:
    any_mended = any(view.mended for view in views)
    return {
        "cells": len(views),
        "scores": _scores([view.counts for view in views], ks),
        "as_published": {"scores": _scores([view.published for view in views], ks)} if any_mended else None,
    }


def _scores(counts: Sequence[Counts], ks: Sequence[int]) -> dict[str, Any]:
    return {str(k): _score(counts, k) for k in ks}


def _score(counts: Sequence[Counts], k: int) -> dict[str, Any]:
    """The mean over `counts`, one a cell; no value where a cell has no problem with k samples."""
    groups = [scores_of(each, k) for each in counts]
    covered = sum(len(group) for group in groups)
    sampled = sum(n > 0 for each in counts for n, _ in each.values())
    if not groups or not all(groups):
        return {"value": None, "low": None, "high": None, "problems": covered, "too_few": sampled - covered}
    found = mean_score(groups)
    return {
        "value": found.value,
        "low": found.low,
        "high": found.high,
        "problems": covered,
        "too_few": sampled - covered,
    }


def _per_problem(counts: Counts) -> dict[str, dict[str, int]]:
    return {task_id: {"n": n, "c": c} for task_id, (n, c) in counts.items()}


def _times(seconds: Sequence[float]) -> dict[str, Any] | None:
    if not seconds:
        return None
    values = np.asarray(seconds)
    bins, _ = np.histogram(np.clip(values, TIME_EDGES_S[0], TIME_EDGES_S[-1]), TIME_EDGES_S)
    median, p95 = np.quantile(values, [0.5, 0.95])
    return {"median": float(median), "p95": float(p95), "longest": float(values.max()), "histogram": bins.tolist()}


def _number(task_id: str) -> int:
    return int(task_id.rpartition("/")[2])
