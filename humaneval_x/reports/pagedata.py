"""What the page shows, as plain data: every number beside its text, so that the page formats and computes none."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from humaneval_x.reports import markup, published, table, words
from humaneval_x.reports.notes import notes, scored_ks
from humaneval_x.reports.run import Run
from humaneval_x.reports.summary import TIME_EDGES_S
from humaneval_x.verdicts import Verdict

#: What the interval is, for a footnote.
METHOD = (
    "Intervals are 95% intervals for the mean over all problems one could ask: the problem is the unit, its samples "
    "are nested in it. Wilson's interval at the effective number of problems, with Student's t; docs/statistics.md has "
    "the method, its sources and its coverage by simulation."
)
VERDICTS = [verdict.value for verdict in Verdict]


def page_data(run: Run) -> dict[str, Any]:
    """The page's data, samples aside (see chunks.py)."""
    summary, ks, models = run.summary, scored_ks(run.summary), published.beside(run.summary)
    return {
        "title": f"HumanEval-X {words.verdict(summary['task']).replace('-', ' ')}",
        "name": run.name,
        "revision": run.manifest["revision"],
        "dataSet": words.data_sets(summary),
        "facts": list(_facts(run)),
        "ks": ks,
        "views": [{"id": view, "title": title} for view, title in table.views(summary).items()],
        "average": {"title": _average_title(summary), "scores": _by_view(summary["macro_average"], ks)},
        "counts": _counts(summary),
        "verdicts": [{"id": name, "title": words.verdict(name)} for name in VERDICTS],
        "cells": [_cell(name, cell, ks, models) for name, cell in summary["cells"].items()],
        "matrix": _matrix(summary, ks),
        "problems": _problems(summary),
        "times": {"edges": TIME_EDGES_S.tolist(), "groups": list(_times(summary))},
        "published": list(_published(summary, ks)),
        "notes": [*notes(summary), METHOD],
        "setup": _setup(run.manifest),
        "command": shlex.join(map(str, run.manifest.get("command") or [])),
        "manifest": run.manifest,
    }


def score(found: Mapping[str, Any]) -> dict[str, Any]:
    """A score of the summary with its texts."""
    return {
        "value": found["value"],
        "low": found["low"],
        "high": found["high"],
        "text": words.percent(found["value"]),
        "span": words.span(found),
    }


def _by_view(part: Mapping[str, Any], ks: Sequence[str]) -> dict[str, Any]:
    """{"scores": {k: score}, "as_published": {k: score}}; the second only where it differs from the first."""
    views = {"scores": part["scores"]}
    if part["as_published"]:
        views["as_published"] = part["as_published"]["scores"]
    return {view: {k: score(scores[k]) for k in ks} for view, scores in views.items()}


def _average_title(summary: Mapping[str, Any]) -> str:
    cells = list(summary["cells"].values())
    if len(cells) == 1:
        return words.cell_title(cells[0])
    return f"mean over {len(cells)} {'pairs' if 'by_source' in summary else 'languages'}"


def _counts(summary: Mapping[str, Any]) -> list[dict[str, str]]:
    cells = list(summary["cells"].values())
    solved = sum(count["c"] > 0 for cell in cells for count in cell["per_problem"].values())
    problems = sum(cell["problems"] for cell in cells)
    samples = sum(cell["samples"] for cell in cells)
    broken = sum(len(cell["sandbox_errors"]) for cell in cells)
    found = [(f"{samples:,}", "samples judged"), (f"{solved:,} of {problems:,}", "tasks solved at least once")]
    if broken:
        found.append((f"{broken:,}", "sandbox errors, not scored"))
    return [{"text": text, "title": title} for text, title in found]


def _cell(
    name: str, cell: Mapping[str, Any], ks: Sequence[str], models: Sequence[published.Published]
) -> dict[str, Any]:
    marks = {model.label: {k: _mark(model, name, k) for k in ks} for model in models}
    return {
        "id": name,
        "title": words.cell_title(cell),
        "short": words.title(cell["language"]),
        "scores": _by_view(cell, ks),
        "samples": cell["samples"],
        "verdicts": [cell["verdicts"][verdict] for verdict in VERDICTS],
        "marks": marks,
    }


def _mark(model: published.Published, cell: str, k: str) -> dict[str, Any] | None:
    text = model.text(cell, k)
    return {"value": model.scores[cell][k] / 100, "text": text} if text else None


def _matrix(summary: Mapping[str, Any], ks: Sequence[str]) -> dict[str, Any] | None:
    if not table.is_matrix(summary):
        return None
    sides = {
        side: [
            {"id": name, "title": words.title(name), "scores": _by_view(part, ks)}
            for name, part in summary[side].items()
        ]
        for side in ("by_source", "by_target")
    }
    return {"sources": sides["by_source"], "targets": sides["by_target"]}


def _problems(summary: Mapping[str, Any]) -> dict[str, Any]:
    """Problem numbers, and by cell [task id, n, c] for each of them, None where the cell lacks the problem."""
    by_cell = {
        name: {int(task_id.rpartition("/")[2]): [task_id, count["n"], count["c"]] for task_id, count in counts.items()}
        for name, counts in ((name, cell["per_problem"]) for name, cell in summary["cells"].items())
    }
    numbers = sorted(set().union(*by_cell.values()))
    return {"numbers": numbers, "cells": {name: [of.get(each) for each in numbers] for name, of in by_cell.items()}}


def _times(summary: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    """Histograms a language; in translation over all sources, whose medians cannot be put together."""
    groups: dict[str, list[Mapping[str, Any]]] = {}
    for cell in summary["cells"].values():
        groups.setdefault(cell["language"], []).append(cell)
    for language, cells in groups.items():
        steps = {
            "compile": [cell["times"]["compile_s"] for cell in cells],
            "run": [cell["times"]["run_s"] for cell in cells],
        }
        yield {"title": words.title(language), **{step: _histogram(times) for step, times in steps.items()}}


def _histogram(times: Sequence[Mapping[str, Any] | None]) -> dict[str, Any] | None:
    known = [each for each in times if each]
    if not known:
        return None
    bins = [sum(column) for column in zip(*(each["histogram"] for each in known), strict=True)]
    longest = f"longest {words.seconds(max(each['longest'] for each in known))}"
    if len(known) > 1:
        return {"bins": bins, "text": longest}
    return {
        "bins": bins,
        "text": f"median {words.seconds(known[0]['median'])}, 95% under {words.seconds(known[0]['p95'])}, {longest}",
    }


def _published(summary: Mapping[str, Any], ks: Sequence[str]) -> Iterable[dict[str, Any]]:
    keys = dict.fromkeys(model.source for model in published.beside(summary))
    for k in ks:
        if rows := markup.published_rows(summary, k):
            yield {"k": k, "rows": rows, "sources": [f"{key}: {published.cite(key)}" for key in keys]}


def _facts(run: Run) -> Iterable[dict[str, str]]:
    manifest, samples = run.manifest, run.manifest.get("samples") or {}
    facts = {
        "revision": manifest["revision"],
        "tests": "the docstrings' examples only" if manifest.get("example_tests") else "",
        **{str(key).replace("_", " "): _plain(value) for key, value in samples.items()},
        "postprocess": manifest.get("postprocess"),
        "made": str(manifest.get("created", "")).replace("T", " ").replace("+00:00", " UTC"),
        "humaneval_x": manifest.get("humaneval_x"),
    }
    return ({"title": title, "text": str(text)} for title, text in facts.items() if text not in (None, ""))


def _setup(manifest: Mapping[str, Any]) -> list[list[str]]:
    """Heading and a row a language: data and toolchain."""
    rows = [["Language", "data set", "text (sha256)", "mended", "image", "toolchain"]]
    for name, data in manifest["data"].items():
        image = (manifest.get("images") or {}).get(name) or {}
        mended = words.some([str(task_id) for task_id in data.get("mended") or ["none"]])
        identity = str(image.get("id", "")).removeprefix("sha256:")[:12]
        hashed = str(data.get("sha256", ""))[:12]
        rows.append([words.title(name), str(data["name"]), hashed, mended, identity, str(image.get("toolchain", ""))])
    return rows


def _plain(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_plain(each)}" for key, each in value.items())
    text = str(value)
    # A hash tells as much by its beginning; the manifest below has all of it.
    return text[:12] if re.fullmatch("[0-9a-f]{40,}", text) else text
