"""How numbers and names are written: the same on the terminal, on the page, in tables and in plots."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from humaneval_x import languages
from humaneval_x.errors import UsageError

#: Where there is no number.
NOTHING = "–"


def percent(share: float | None) -> str:
    """0.4533 as "45.3". What is not quite all or nothing is never rounded to it: ">99.9", "<0.1"."""
    if share is None:
        return NOTHING
    text = f"{100 * share:.1f}"
    if text == "100.0" and share < 1:
        return ">99.9"
    return "<0.1" if text == "0.0" and share > 0 else text


def span(score: Mapping[str, Any]) -> str:
    """The interval: "38.2–52.6"; empty where there is no score."""
    return "" if score["value"] is None else f"{percent(score['low'])}–{percent(score['high'])}"


def with_interval(score: Mapping[str, Any]) -> str:
    """A score as people read it: "45.3 [38.2–52.6]"."""
    return percent(score["value"]) if score["value"] is None else f"{percent(score['value'])} [{span(score)}]"


def points(share: float) -> str:
    """A difference of scores in percentage points, with its sign: "+3.1", "−0.4"."""
    return f"{100 * share:+.1f}".replace("-", "−")


def p_value(value: float) -> str:
    """ "0.031"; what is smaller than shown is said to be."""
    return "<0.0001" if value < 0.0001 else f"{value:.4f}" if value < 0.001 else f"{value:.3f}"


def seconds(value: float | None) -> str:
    """A time in the unit that suits it: "12 ms", "1.3 s"."""
    if value is None:
        return NOTHING
    return f"{1000 * value:.0f} ms" if value < 0.9995 else f"{value:.1f} s"


def title(language: str) -> str:
    """ "C++" for "cpp"; a name that the registry does not know stays as it is (results outlive versions)."""
    try:
        return languages.get(language).TITLE
    except UsageError:
        return language


def cell_title(cell: Mapping[str, Any]) -> str:
    """ "Go", "Python → Java"."""
    name = title(cell["language"])
    return f"{title(cell['source'])} → {name}" if cell.get("source") else name


def verdict(name: str) -> str:
    """ "time limit exceeded" for "time_limit_exceeded"."""
    return name.replace("_", " ")


def data_sets(summary: Mapping[str, Any]) -> str:
    """The data set's name, always shown, so that no one takes one for another; all names where there are several."""
    return " and ".join(dict.fromkeys(summary["data"].values()))


def counted(number: int, noun: str) -> str:
    """ "1 problem", "2,000 problems"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def some(names: Iterable[str], most: int = 6) -> str:
    """The first names and how many more."""
    listed = list(names)
    more = f" and {len(listed) - most} more" if len(listed) > most else ""
    return ", ".join(listed[:most]) + more
