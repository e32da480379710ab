"""A run's summary as plain text: what the terminal shows when a run is over. At most 100 columns."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from humaneval_x.reports import words
from humaneval_x.reports.notes import notes, scored_ks

WIDTH = 100
#: More pairs than this are shown as a matrix.
_MOST_ROWS = 4
#: Column headings of the verdicts, in this order.
_VERDICTS = {
    "passed": "passed",
    "wrong_answer": "wrong",
    "runtime_error": "runtime",
    "compile_error": "compile",
    "time_limit_exceeded": "time",
    "memory_limit_exceeded": "memory",
    "output_limit_exceeded": "output",
    "sandbox_error": "sandbox",
}


def render(summary: Mapping[str, Any]) -> str:
    """The whole report of a run, ending in a line feed."""
    blocks = [_heading(summary), *_score_blocks(summary), _verdicts(summary), *_notes(summary)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def align(rows: Sequence[Sequence[str]]) -> str:
    """`rows` in columns, the first to the left and the others to the right; the first row is the heading, ruled off."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ["  ".join([row[0].ljust(widths[0]), *map(str.rjust, row[1:], widths[1:])]).rstrip() for row in rows]
    return "\n".join([lines[0], "─" * (sum(widths) + 2 * len(widths) - 2), *lines[1:]])


def is_matrix(summary: Mapping[str, Any]) -> bool:
    """Whether a run's scores are shown as a matrix of languages."""
    return "by_source" in summary and len(summary["cells"]) > _MOST_ROWS


def score_rows(summary: Mapping[str, Any], view: str = "scores") -> list[list[str]]:
    """Heading, a row a language or pair, and the macro average: for `view` "scores" or "as_published"."""
    ks = scored_ks(summary)
    rows = [["Language", "problems", "samples", *(f"pass@{k}" for k in ks)]]
    for cell in summary["cells"].values():
        scores = view_of(cell, view)
        covered = cell["problems"] - len(cell["without_samples"])
        problems = str(covered) if covered == cell["problems"] else f"{covered} of {cell['problems']}"
        values = [words.with_interval(scores[k]) for k in ks]
        rows.append([words.cell_title(cell), problems, str(cell["samples"]), *values])
    if len(summary["cells"]) > 1:
        average = view_of(summary["macro_average"], view)
        rows.append(["Macro average", "", "", *(words.with_interval(average[k]) for k in ks)])
    return rows


def matrix_rows(summary: Mapping[str, Any], k: str, view: str = "scores") -> list[list[str]]:
    """The translation matrix: a row a source language, a column a target, and the means of both."""
    sources, targets = summary["by_source"], summary["by_target"]
    rows = [["from \\ to", *map(words.title, targets), "mean"]]
    for source, average in sources.items():
        values = [_matrix_cell(summary, f"{source}-{target}", k, view) for target in targets]
        rows.append([words.title(source), *values, words.percent(view_of(average, view)[k]["value"])])
    means = [words.percent(view_of(average, view)[k]["value"]) for average in targets.values()]
    rows.append(["mean", *means, words.percent(view_of(summary["macro_average"], view)[k]["value"])])
    return rows


def views(summary: Mapping[str, Any]) -> dict[str, str]:
    """What a run's scores are shown by, with a name for each: the revision that was scored and, where errata mended
    some of its problems, the data set as it was published."""
    if summary["macro_average"]["as_published"] is None:
        return {"scores": summary["revision"]}
    return {"scores": summary["revision"], "as_published": "as published"}


def view_of(part: Mapping[str, Any], view: str) -> Mapping[str, Any]:
    """The scores of a cell or average, by k, in one of `views`; where nothing was mended, both are the same."""
    scores: Mapping[str, Any] = part["scores"]
    if view == "as_published" and part["as_published"]:
        scores = part["as_published"]["scores"]
    return scores


def _heading(summary: Mapping[str, Any]) -> str:
    names = f"data set: {words.data_sets(summary)}", f"revision: {summary['revision']}"
    line = " · ".join([f"humaneval_x {summary['task']}", *names])
    ci = f"{100 * summary['confidence']:.0f}% intervals over problems, in percent"
    return f"{line}\n{ci}" if len(line) + len(ci) > WIDTH - 3 else f"{line} · {ci}"


def _score_blocks(summary: Mapping[str, Any]) -> Iterable[str]:
    names = views(summary)
    for view, name in names.items():
        title = f"Data set {name}" if len(names) > 1 else ""
        if is_matrix(summary):
            yield from _matrices(summary, view, f"{title} · " if title else "")
        else:
            rows = align(score_rows(summary, view))
            yield f"{title}\n{rows}" if title else rows


def _matrices(summary: Mapping[str, Any], view: str, prefix: str) -> Iterable[str]:
    pairs = summary["macro_average"]["cells"]
    for k in scored_ks(summary):
        average = words.with_interval(view_of(summary["macro_average"], view)[k])
        yield f"{prefix}pass@{k}, mean over {pairs} pairs: {average}\n{align(matrix_rows(summary, k, view))}"


def verdict_rows(summary: Mapping[str, Any]) -> list[list[str]]:
    """Heading and a row a language or, where the scores are a matrix, a row a target language: samples by verdict."""
    counts: dict[str, Counter[str]] = {}
    for cell in summary["cells"].values():
        title = f"to {words.title(cell['language'])}" if is_matrix(summary) else words.cell_title(cell)
        counts.setdefault(title, Counter()).update(cell["verdicts"])
    seen = [name for name in _VERDICTS if any(each[name] for each in counts.values())]
    rows = [[title, *(str(each[name]) for name in seen)] for title, each in counts.items()]
    return [["Verdicts", *(_VERDICTS[name] for name in seen)], *rows] if seen else []


def _verdicts(summary: Mapping[str, Any]) -> str:
    rows = verdict_rows(summary)
    return align(rows) if rows else "No sample was judged."


def _notes(summary: Mapping[str, Any]) -> Iterable[str]:
    yield "\n".join(textwrap.fill(note, WIDTH, subsequent_indent="  ") for note in notes(summary))


def _matrix_cell(summary: Mapping[str, Any], name: str, k: str, view: str) -> str:
    cell = summary["cells"].get(name)
    return words.percent(view_of(cell, view)[k]["value"]) if cell else ""
