"""What a score does not cover, said in words: shown under every table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from humaneval_x.reports import words


def scored_ks(summary: Mapping[str, Any]) -> list[str]:
    """The k, as keys of `scores`, for which at least one language has a score."""
    return [str(k) for k in summary["k"] if any(_value(cell, k) is not None for cell in summary["cells"].values())]


def notes(summary: Mapping[str, Any]) -> list[str]:
    """One sentence for each thing that a reader has to know about the numbers of `summary`."""
    found = list(_general(summary))
    for cell in summary["cells"].values():
        found += [f"{words.cell_title(cell)}: {note}" for note in _on_cell(cell, scored_ks(summary))]
    return found


def _general(summary: Mapping[str, Any]) -> Iterator[str]:
    if summary.get("complete") is False:
        yield "Some samples have no verdict yet: the run's command, given again, goes on with them."
    if gaps := summary.get("reduced_isolation"):
        asked = "asked for by --isolation reduced"
        yield f"Reduced isolation, {asked}: {'; '.join(gaps)}. A sample may have gone further than it should."
    if broken := summary.get("broken"):
        yield f"Broken, as their own canonical solutions fail: {words.some(sorted(broken), 10)}."
    if reused := _reused(summary.get("reused") or {}):
        yield f"Not run, since the same program was run before: {reused}. --no-cache runs everything."
    if summary.get("example_tests"):
        yield "Judged by the docstrings' examples alone: not comparable with any score of the full tests."
    if unscored := [f"pass@{k}" for k in summary["k"] if str(k) not in scored_ks(summary)]:
        yield f"No {' and no '.join(unscored)}: no problem has that many samples."
    published = [cell["as_published"] for cell in summary["cells"].values() if cell["as_published"]]
    if mended := sorted({task_id for each in published for task_id in each["per_problem"]}):
        yield f"Mended, and judged as mended and as published: {words.some(mended, 10)}."
    if errors := [error for cell in summary["cells"].values() for error in cell["sandbox_errors"]]:
        yield f"Sandbox errors, which are ours and kept out of every score ({len(errors)}): {words.some(errors)}."


def _reused(counts: Mapping[str, int]) -> str:
    where = {"run": "in this run", "cache": "in earlier runs"}
    parts = [f"{words.counted(counts[kind], 'sample')} {title}" for kind, title in where.items() if counts.get(kind)]
    return ", ".join(parts)


def _on_cell(cell: Mapping[str, Any], ks: Sequence[str]) -> Iterator[str]:
    if missing := cell["without_samples"]:
        covered = cell["problems"] - len(missing)
        yield f"covers {covered} of {cell['problems']} problems; no sample for {words.some(missing)}."
    for k in ks:
        score = cell["scores"][k]
        if score["too_few"]:
            which = (
                f"leaves out {words.counted(score['too_few'], 'problem')}" if score["problems"] else "has only problems"
            )
            yield f"pass@{k} {which} with fewer than {k} samples."


def _value(cell: Mapping[str, Any], k: int) -> float | None:
    value: float | None = cell["scores"][str(k)]["value"]
    return value
