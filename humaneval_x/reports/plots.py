"""Figures for papers, as PNG and SVG, through matplotlib (the extra `plots`)."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from humaneval_x.errors import ConfigurationError
from humaneval_x.reports import table, words
from humaneval_x.reports.counts import Counts
from humaneval_x.reports.notes import scored_ks
from humaneval_x.reports.summary import scores_of
from humaneval_x.statistics import mean_score

#: Okabe and Ito's colours, which people with any kind of colour vision tell apart.
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7F7F7F")
_STYLE: dict[Any, Any] = {
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "axes.grid": True,
    "axes.grid.axis": "both",
    "grid.color": "#e3e3e3",
    "grid.linewidth": 0.6,
    "legend.frameon": False,
    # A line ends where the interval does.
    "lines.solid_capstyle": "butt",
    # Text in an SVG stays text, and the same figure is the same file.
    "svg.fonttype": "none",
    "svg.hashsalt": "humaneval_x",
}
#: A figure is drawn by a function of this module on an empty `matplotlib.figure.Figure`.
Draw = Callable[[Any], None]


def write_plots(summary: Mapping[str, Any], folder: Path, formats: Sequence[str] = ("png", "svg")) -> list[Path]:
    """Draws all figures of a run into `folder`; returns their paths.

    Raises:
        ConfigurationError: matplotlib is not installed.
    """
    return [path for name, size, draw in _figures(summary) for path in _save(folder / name, size, draw, formats)]


def write_comparison(
    comparison: Mapping[str, Any], folder: Path, formats: Sequence[str] = ("png", "svg")
) -> list[Path]:
    """Draws the differences of two runs with their intervals; returns the paths."""
    size = (6.0, 0.9 + 0.3 * (len(comparison["cells"]) + 1))
    written: list[Path] = []
    for k in comparison["macro_average"]["scores"]:
        draw = functools.partial(_comparison, comparison=comparison, k=k)
        written += _save(folder / f"comparison-pass@{k}", size, draw, formats)
    return written


def _figures(summary: Mapping[str, Any]) -> Iterator[tuple[str, tuple[float, float], Draw]]:
    """Name, size in inches and function of each figure that the run has numbers for."""
    cells, ks = len(summary["cells"]), scored_ks(summary)
    for k in ks:
        yield f"languages-pass@{k}", (6.0, 0.9 + 0.3 * (cells + 1)), functools.partial(_languages, summary=summary, k=k)
        if table.is_matrix(summary):
            yield f"translation-pass@{k}", (5.2, 4.4), functools.partial(_matrix, summary=summary, k=k)
    if cells >= 3 and not table.is_matrix(summary):
        yield "radar", (4.6, 4.6), functools.partial(_radar, summary=summary, ks=ks)
    if any(count["n"] > 1 for cell in summary["cells"].values() for count in cell["per_problem"].values()):
        yield "over-k", (5.4, 3.6), functools.partial(_over_k, summary=summary)


def _languages(figure: Any, summary: Mapping[str, Any], k: str) -> None:
    """A dot with its interval for each language or pair, and for their average."""
    parts = [(words.cell_title(cell), cell["scores"][k]) for cell in summary["cells"].values()]
    if len(parts) > 1:
        parts.append(("Macro average", summary["macro_average"]["scores"][k]))
    axes = figure.subplots()
    _dots(axes, [(title, score) for title, score in parts if score["value"] is not None])
    axes.set_xlim(0, 100)
    _caption(axes, summary, f"pass@{k} in percent, 95% interval")


def _comparison(figure: Any, comparison: Mapping[str, Any], k: str) -> None:
    """The difference of two runs for each language, and for their average."""
    parts = [
        (words.cell_title(cell), cell["scores"][k]) for cell in comparison["cells"].values() if k in cell["scores"]
    ]
    if len(parts) > 1:
        parts.append(("Macro average", comparison["macro_average"]["scores"][k]))
    axes = figure.subplots()
    _dots(axes, parts)
    axes.axvline(0, color="#333333", linewidth=0.9)
    data = " and ".join(dict.fromkeys(comparison["data"].values()))
    axes.set_xlabel(f"pass@{k} of {comparison['b']} minus {comparison['a']}, in points, 95% interval")
    axes.set_title(f"data set: {data}, {comparison['revision']}", fontsize=8, loc="left", color="#555555")


def _dots(axes: Any, parts: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
    for place, (title, score) in enumerate(reversed(parts)):
        colour = "#222222" if title == "Macro average" else COLOURS[0]
        axes.plot([100 * score["low"], 100 * score["high"]], [place, place], color=colour, linewidth=5, alpha=0.3)
        axes.plot(100 * score["value"], place, "o", color=colour, markersize=5)
    axes.set_yticks(range(len(parts)), [title for title, _ in reversed(parts)])
    axes.set_ylim(-0.6, len(parts) - 0.4)
    axes.grid(visible=False, axis="y")


def _radar(figure: Any, summary: Mapping[str, Any], ks: Sequence[str]) -> None:
    """An axis a language, a ring a k."""
    cells = list(summary["cells"].values())
    angles = [2 * math.pi * place / len(cells) for place in range(len(cells) + 1)]
    axes = figure.add_subplot(projection="polar", theta_offset=math.pi / 2, theta_direction=-1)
    for k, colour in zip(ks, COLOURS, strict=False):
        values = [100 * (cell["scores"][k]["value"] or 0) for cell in cells]
        axes.plot(angles, [*values, values[0]], color=colour, label=f"pass@{k}")
        axes.fill(angles, [*values, values[0]], color=colour, alpha=0.12)
    axes.set_xticks(angles[:-1], [words.cell_title(cell) for cell in cells])
    axes.set_ylim(0, 100)
    axes.legend(loc="upper right", bbox_to_anchor=(1.2, 1.1))
    axes.set_title(f"data set: {words.data_sets(summary)}", fontsize=8, color="#555555")


def _over_k(figure: Any, summary: Mapping[str, Any]) -> None:
    """pass@k as k grows, up to the number of samples that every problem has; the average with its interval."""
    cells = [_counts(cell) for cell in summary["cells"].values()]
    ks = _draws(min(n for cell in cells for n, _ in cell.values() if n))
    axes = figure.subplots()
    for place, (cell, counts) in enumerate(zip(summary["cells"].values(), cells, strict=True)):
        # Thirty lines are told apart by nobody: many pairs are drawn faintly behind their average.
        many = len(cells) > len(COLOURS)
        colour, label = ("#bbbbbb", None) if many else (COLOURS[place], words.cell_title(cell))
        axes.plot(
            ks,
            [100 * mean_score([scores_of(counts, k)]).value for k in ks],
            "o-",
            markersize=3,
            color=colour,
            label=label,
        )
    average = [mean_score([scores_of(counts, k) for counts in cells]) for k in ks]
    axes.plot(ks, [100 * each.value for each in average], color="#222222", linewidth=2, label="average")
    bounds = [100 * each.low for each in average], [100 * each.high for each in average]
    axes.fill_between(ks, *bounds, color="#222222", alpha=0.15, linewidth=0)
    axes.set_xscale("log")
    axes.set_xticks(ks, [str(k) for k in ks], minor=False)
    axes.minorticks_off()
    axes.set_ylim(0, 100)
    axes.set_ylabel("pass@k in percent")
    axes.legend(fontsize=8)
    _caption(axes, summary, "k")


def _matrix(figure: Any, summary: Mapping[str, Any], k: str) -> None:
    """The translation matrix as a heat map."""
    sources, targets = list(summary["by_source"]), list(summary["by_target"])
    cells = summary["cells"]
    values = [[_value(cells.get(f"{source}-{target}"), k) for target in targets] for source in sources]
    axes = figure.subplots()
    image = axes.imshow(values, cmap="viridis", vmin=0, vmax=100)
    axes.grid(visible=False)
    axes.set_xticks(range(len(targets)), [words.title(name) for name in targets], rotation=30, ha="right")
    axes.set_yticks(range(len(sources)), [words.title(name) for name in sources])
    axes.set_ylabel("from")
    for row, source in enumerate(sources):
        for column, target in enumerate(targets):
            if cell := cells.get(f"{source}-{target}"):
                text = words.percent(cell["scores"][k]["value"])
                axes.text(
                    column, row, text, ha="center", va="center", color="white" if values[row][column] < 60 else "black"
                )
    figure.colorbar(image, ax=axes, shrink=0.8)
    _caption(axes, summary, f"to (pass@{k} in percent)")


def _caption(axes: Any, summary: Mapping[str, Any], label: str) -> None:
    axes.set_xlabel(label)
    axes.set_title(
        f"data set: {words.data_sets(summary)}, {summary['revision']}", fontsize=8, loc="left", color="#555555"
    )


def _save(path: Path, size: tuple[float, float], draw: Draw, formats: Sequence[str]) -> Iterator[Path]:
    try:
        import matplotlib
        from matplotlib.figure import Figure
    except ImportError:
        raise ConfigurationError("plots need matplotlib: pip install 'humaneval_x[plots]'") from None
    path.parent.mkdir(parents=True, exist_ok=True)
    # A Figure of its own, and not pyplot's: nothing global, no display.
    with matplotlib.rc_context(_STYLE):
        figure = Figure(figsize=size, layout="constrained")
        draw(figure)
        for ending in formats:
            target = path.with_name(f"{path.name}.{ending}")
            figure.savefig(target, dpi=200, metadata={"Date": None} if ending == "svg" else None)
            yield target


def _draws(most: int) -> list[int]:
    """1, 2, 5, 10, 20, 50, ... up to `most`, which is the last."""
    steps = (digit * 10**power for power in range(9) for digit in (1, 2, 5))
    return sorted({k for k in steps if k <= most} | {most})


def _value(cell: Mapping[str, Any] | None, k: str) -> float:
    value = cell["scores"][k]["value"] if cell else None
    return math.nan if value is None else 100 * value


def _counts(cell: Mapping[str, Any]) -> Counts:
    return {task_id: (count["n"], count["c"]) for task_id, count in cell["per_problem"].items()}
