"""The numbers as a table for the terminal and for Markdown, and as a plot."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from humaneval_x import languages

HEADING = [
    "", "plain 1/s", "ours 1/s", "times", "plain CPU ms", "ours CPU ms", "times", "containers", "engine", "host",
]  # fmt: skip


def rows(results: Mapping[str, Any], mix: str) -> list[list[str]]:
    """A row a language, and one over all: medians over the rounds with the smallest and the largest."""
    found = [HEADING]
    for name, measured in results["mixes"][mix].items():
        title = languages.get(name).TITLE if name in languages.LANGUAGES else name
        plain, ours = measured["plain"], measured["ours"]
        found.append(
            [
                title,
                spread([round_["rate"] for round_ in plain]),
                spread([round_["rate"] for round_ in ours]),
                spread(ratios(ours, plain, "rate")),
                spread([round_["cpu_ms"] for round_ in plain]),
                spread([round_["cpu_ms"] for round_ in ours]),
                spread(ratios(plain, ours, "cpu_ms")),
                *(spread([round_[part] for round_ in ours]) for part in ("containers_ms", "engine_ms", "host_ms")),
            ]
        )
    return found


def phase_rows(results: Mapping[str, Any], mix: str) -> list[list[str]]:
    """Milliseconds of wall time a sample, by phase."""
    mixes = results["mixes"][mix]
    names = list(next(iter(mixes.values()))["ours"][0]["phases_ms"])
    found = [["ms a sample", *names]]
    for name, measured in mixes.items():
        title = languages.get(name).TITLE if name in languages.LANGUAGES else name
        medians = [statistics.median(round_["phases_ms"][phase] for round_ in measured["ours"]) for phase in names]
        found.append([title, *(number(median) for median in medians)])
    return found


def ratios(one: Sequence[Mapping[str, float]], other: Sequence[Mapping[str, float]], key: str) -> list[float]:
    """Round by round: the two sides of a round ran one after the other."""
    return [mine[key] / theirs[key] for mine, theirs in zip(one, other, strict=True) if theirs[key]]


def spread(values: Sequence[float]) -> str:
    """ "12.3 (11.9-14.0)"; the median alone where there is nothing to spread."""
    if not values:
        return ""
    middle = number(statistics.median(values))
    return middle if len(values) < 2 else f"{middle} ({number(min(values))}-{number(max(values))})"


def number(value: float) -> str:
    """Three digits that tell."""
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def markdown(table: Sequence[Sequence[str]]) -> str:
    """A table to paste."""
    heading, *body = [f"| {' | '.join(row)} |" for row in table]
    return "\n".join([heading, "|" + " --- |" * len(table[0]), *body]) + "\n"


def machine() -> str:
    """What was measured on."""
    processor = platform.processor() or platform.machine()
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            processor = line.partition(":")[2].strip()
            break
    load = os.getloadavg()[0]
    return (
        f"{processor}, {len(os.sched_getaffinity(0))} cores, Linux {platform.release()}, load at the start {load:.1f}"
    )


def plot(results: Mapping[str, Any], mix: str, path: Path) -> None:
    """CPU milliseconds a sample, plain beside ours, on a logarithmic scale, with the smallest and largest round."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    measured = results["mixes"][mix]
    names = [name for name in measured if name in languages.LANGUAGES]
    figure, axes = pyplot.subplots(figsize=(8, 4), layout="constrained")
    for offset, side, colour in ((-0.2, "plain", "#9aa5b1"), (0.2, "ours", "#2368a2")):
        values = [[round_["cpu_ms"] for round_ in measured[name][side]] for name in names]
        medians = [statistics.median(each) for each in values]
        errors = [[m - min(v) for m, v in zip(medians, values, strict=True)],
                  [max(v) - m for m, v in zip(medians, values, strict=True)]]  # fmt: skip
        places = [place + offset for place in range(len(names))]
        bars = axes.bar(places, medians, 0.38, yerr=errors, capsize=3, color=colour, label=side)
        axes.bar_label(bars, [number(m) for m in medians], padding=3, fontsize=8)
    axes.set_yscale("log")
    axes.set_xticks(range(len(names)), [languages.get(name).TITLE for name in names])
    axes.set_ylabel("ms of CPU time a sample")
    axes.set_title(f"{results['data']}, {mix} programs", fontsize=10)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False)
    figure.savefig(path, dpi=150)
    pyplot.close(figure)
