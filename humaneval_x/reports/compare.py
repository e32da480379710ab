"""Two runs over the same problems, problem by problem."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from humaneval_x.errors import UsageError
from humaneval_x.reports import words
from humaneval_x.reports.counts import Counts
from humaneval_x.reports.run import Run
from humaneval_x.reports.summary import scores_of
from humaneval_x.reports.table import align
from humaneval_x.statistics import Scores, difference, mean_score

#: What has to be the same for a difference to mean anything, and how the message calls it.
_RUN_KEYS = {"task": "task", "revision": "revision of the data set", "example_tests": "tests (full or example tests)"}
_DATA_KEYS = {"name": "data set", "sha256": "data set's text", "revision": "revision", "tests_sha256": "tests"}
#: What may differ, and is said: another model is the point of comparing, other limits are not.
_SAID_KEYS = {"postprocess": "postprocessing", "limits": "limits", "images": "images", "humaneval_x": "our version"}


def compare(a: Run, b: Run) -> dict[str, Any]:
    """Run b against run a.

    Returns {a, b: names; notes; data; cells: {name: part}; macro_average: part} where a part has `scores`, by k
    {a, b, value, low, high, p_value, problems}, all as shares (value is b minus a), and cells also `language`,
    `source`, `won` (task ids solved by some sample of b and none of a), `lost` (the other way round) and `left_out`
    (task ids without samples in one of them).

    Raises:
        UsageError: the runs are not of the same task, data set, revision, tests and problems.
    """
    _check(a, b)
    names = [name for name in a.summary["cells"] if name in b.summary["cells"]]
    pairs = {name: _Pair(a.summary["cells"][name], b.summary["cells"][name]) for name in names}
    ks = [k for k in a.summary["k"] if k in b.summary["k"]]
    return {
        "a": a.name,
        "b": b.name,
        "task": a.summary["task"],
        "data": a.summary["data"],
        "revision": a.summary["revision"],
        "notes": list(_notes(a, b, names)),
        "cells": {name: pair.part(ks) for name, pair in pairs.items()},
        "macro_average": {"scores": _scores(list(pairs.values()), ks)},
    }


def render(comparison: Mapping[str, Any]) -> str:
    """`comparison` as plain text."""
    data = " and ".join(dict.fromkeys(comparison["data"].values()))
    blocks = [
        f"a: {comparison['a']}\nb: {comparison['b']}\n{comparison['task']} · data set: {data} · "
        f"revision: {comparison['revision']} · b − a in points, 95% interval, paired by problem",
        align(rows(comparison)),
    ]
    blocks += [_flips(cell) for cell in comparison["cells"].values() if cell["won"] or cell["lost"]]
    return "\n\n".join([*blocks, "\n".join(comparison["notes"])]).rstrip() + "\n"


def rows(comparison: Mapping[str, Any]) -> list[list[str]]:
    """Heading and a row for each language (or pair) and k, then the macro average."""
    parts = [(words.cell_title(cell), cell) for cell in comparison["cells"].values()]
    if len(parts) > 1:
        parts.append(("Macro average", comparison["macro_average"]))
    made = [["Language", "", "problems", "a", "b", "b − a", "95% interval", "p"]]
    return made + [_row(title, k, score) for title, part in parts for k, score in part["scores"].items()]


@dataclasses.dataclass(frozen=True)
class _Pair:
    """The same cell of both summaries."""

    a: Mapping[str, Any]
    b: Mapping[str, Any]

    def part(self, ks: Sequence[int]) -> dict[str, Any]:
        both = [task_id for task_id in self.a["per_problem"] if self._has_samples(task_id)]
        solved_a, solved_b = ({task for task in both if run["per_problem"][task]["c"]} for run in (self.a, self.b))
        return {
            "source": self.a["source"],
            "language": self.a["language"],
            "scores": _scores([self], ks),
            "won": [task_id for task_id in both if task_id in solved_b - solved_a],
            "lost": [task_id for task_id in both if task_id in solved_a - solved_b],
            "left_out": [task_id for task_id in self.a["per_problem"] if task_id not in both],
        }

    def scores(self, k: int) -> tuple[Scores, Scores]:
        """pass@k of the problems that both have k samples of."""
        a, b = (scores_of(_counts(cell), k) for cell in (self.a, self.b))
        common = [number for number in a if number in b]
        return {number: a[number] for number in common}, {number: b[number] for number in common}

    def _has_samples(self, task_id: str) -> bool:
        return all(run["per_problem"][task_id]["n"] > 0 for run in (self.a, self.b))


def _scores(pairs: Sequence[_Pair], ks: Sequence[int]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for k in ks:
        a, b = zip(*(pair.scores(k) for pair in pairs), strict=True)
        if all(a) and len(set().union(*a)) > 1:
            found[str(k)] = {"a": mean_score(a).value, "b": mean_score(b).value, **dataclasses.asdict(difference(a, b))}
    return found


def _check(a: Run, b: Run) -> None:
    for key, name in _RUN_KEYS.items():
        _same(name, a.manifest.get(key), b.manifest.get(key))
    common = [name for name in a.summary["cells"] if name in b.summary["cells"]]
    if not common:
        raise UsageError(f"{a.name} and {b.name} have no language in common")
    for name in common:
        cell = a.summary["cells"][name]
        data = [run.manifest["data"][cell["language"]] for run in (a, b)]
        for key, what in _DATA_KEYS.items():
            _same(f"{what} ({words.cell_title(cell)})", data[0].get(key), data[1].get(key))
        problems = [set(run.summary["cells"][name]["per_problem"]) for run in (a, b)]
        if problems[0] != problems[1]:
            raise UsageError(
                f"not comparable: the problems differ ({words.cell_title(cell)}); only one of the runs has "
                f"{words.some(sorted(problems[0] ^ problems[1]))}"
            )


def _same(what: str, a: object, b: object) -> None:
    if a != b:
        raise UsageError(f"not comparable: the {what} differs; {a!r} and {b!r}")


def _notes(a: Run, b: Run, common: Sequence[str]) -> Iterable[str]:
    for name in [*a.summary["cells"], *b.summary["cells"]]:
        if name not in common:
            cell = a.summary["cells"].get(name) or b.summary["cells"][name]
            yield f"{words.cell_title(cell)} is in one run only and left out."
    for key, what in _SAID_KEYS.items():
        if a.manifest.get(key) != b.manifest.get(key):
            yield f"The {what} differ{'s' if what == 'our version' else ''} between the runs: see their manifests."
    yield "A problem is solved by a run where at least one of its samples passed."
    if len(common) > 1:
        yield "Each p-value stands for itself: with many languages, some are small by chance alone."


def _flips(cell: Mapping[str, Any]) -> str:
    parts = [
        (len(cell["won"]), "solved by b alone", cell["won"]),
        (len(cell["lost"]), "solved by a alone", cell["lost"]),
    ]
    lines = [f"  {count} {what}: {words.some(tasks, 12)}" for count, what, tasks in parts if count]
    return "\n".join([words.cell_title(cell), *lines])


def _row(title: str, k: str, score: Mapping[str, Any]) -> list[str]:
    return [
        title,
        f"pass@{k}",
        str(score["problems"]),
        words.percent(score["a"]),
        words.percent(score["b"]),
        words.points(score["value"]),
        f"{words.points(score['low'])} to {words.points(score['high'])}",
        words.p_value(score["p_value"]),
    ]


def _counts(cell: Mapping[str, Any]) -> Counts:
    return {task_id: (count["n"], count["c"]) for task_id, count in cell["per_problem"].items()}
