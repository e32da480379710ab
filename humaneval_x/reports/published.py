"""Published scores on HumanEval-X (data/published.json), to be shown beside a run's own."""

from __future__ import annotations

import dataclasses
import functools
import json
from collections.abc import Mapping, Sequence
from typing import Any

from humaneval_x import paths

#: The data set that published scores are scores of, and its size: a part of it is something else.
_NAME, _PROBLEMS = "humaneval-x", 164


@dataclasses.dataclass(frozen=True)
class Published:
    """One model's published scores, in percent, by language ("go") or pair ("python-java") and then by k."""

    model: str
    scores: Mapping[str, Mapping[str, float]]
    #: Of those, the ones that the figure only told roughly.
    approximate: Mapping[str, Sequence[str]]
    #: Key into `sources`.
    source: str

    @property
    def label(self) -> str:
        """The model, where its scores come from and how they were read: shown wherever the scores are."""
        return f"{self.model} ({self.source}, {sources()[self.source]['mark']})"

    def text(self, cell: str, k: str) -> str:
        """The score as it is shown: "22.9", "≈45.5"; empty where none was published."""
        value = self.scores.get(cell, {}).get(k)
        if value is None:
            return ""
        return f"{'≈' if k in self.approximate.get(cell, ()) else ''}{value:.1f}"

    def mean(self, cells: Sequence[str], k: str) -> str:
        """The mean over `cells`; empty where one of them is missing."""
        values = [self.scores.get(cell, {}).get(k) for cell in cells]
        known = [value for value in values if value is not None]
        return f"{sum(known) / len(known):.1f}" if known and len(known) == len(values) else ""


def beside(summary: Mapping[str, Any]) -> list[Published]:
    """The published scores that may be shown beside those of `summary`: none unless it is the same data set, whole."""
    if summary.get("example_tests") or set(summary["data"].values()) != {_NAME}:
        return []
    if any(cell["problems"] != _PROBLEMS for cell in summary["cells"].values()):
        return []
    return [Published(**row) for row in _file().get(summary["task"], ())]


def sources() -> Mapping[str, Mapping[str, Any]]:
    """Where the scores come from: {key: {title, address, mark, note}}; `mark` says how they were read."""
    found: Mapping[str, Mapping[str, Any]] = _file()["sources"]
    return found


def cite(key: str) -> str:
    """One line on a source, with how its numbers were read."""
    source = sources()[key]
    within = f", within about {source['within']}" if "within" in source else ""
    return f"{source['title']}, {source['address']}; {source['mark']}{within}. {source['note']}"


@functools.cache
def _file() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((paths.DATA / "published.json").read_text())
    return found
