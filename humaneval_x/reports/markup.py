"""Tables to paste: Markdown and LaTeX (booktabs), with the very numbers of the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from humaneval_x.reports import published, table, words
from humaneval_x.reports.notes import notes, scored_ks

Rows = Sequence[Sequence[str]]

_LATEX = {
    "\\": r"\textbackslash{}",
    "→": r"$\rightarrow$",
    "–": "--",
    "−": "$-$",
    "≈": r"$\approx$",
    ">": "$>$",
    "<": "$<$",
    **{char: f"\\{char}" for char in "&%$#_{}"},
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}


def markdown(summary: Mapping[str, Any]) -> str:
    """All of a run's tables in Markdown."""
    blocks = [f"### humaneval_x {summary['task']}\n\n{caption(summary)}"]
    blocks += [f"**{_escape_markdown(title)}**\n\n{markdown_table(rows)}" for title, rows in tables(summary)]
    if found := notes(summary):
        blocks.append("\n".join(f"- {_escape_markdown(note)}" for note in found))
    blocks += [f"{_escape_markdown(published.cite(key))}" for key in _sources(summary)]
    return "\n\n".join(blocks) + "\n"


def latex(summary: Mapping[str, Any]) -> str:
    """All of a run's tables in LaTeX, each a `table` with caption; needs \\usepackage{booktabs}."""
    floats = [
        "\n".join(
            [
                r"\begin{table}",
                r"\centering",
                rf"\caption{{{escape_latex(title)}. {escape_latex(caption(summary))}}}",
                latex_table(rows),
                r"\end{table}",
            ]
        )
        for title, rows in tables(summary)
    ]
    return "\n\n".join(["% Needs \\usepackage{booktabs}.", *floats]) + "\n"


def tables(summary: Mapping[str, Any]) -> Iterable[tuple[str, Rows]]:
    """Title and rows of every table of a run: scores in each revision, verdicts, published scores."""
    for view, name in table.views(summary).items():
        title = f"Scores, {name}"
        if not table.is_matrix(summary):
            yield title, table.score_rows(summary, view)
            continue
        for k in scored_ks(summary):
            yield f"{title}, pass@{k}, from row to column", table.matrix_rows(summary, k, view)
    if rows := table.verdict_rows(summary):
        yield "Samples by verdict", rows
    for k in scored_ks(summary):
        if rows := published_rows(summary, k):
            yield f"Published scores, pass@{k}", rows


def published_rows(summary: Mapping[str, Any], k: str) -> list[list[str]]:
    """This run and every model with published scores: a row each, or a column each where there are many pairs."""
    models = [model for model in published.beside(summary) if any(model.text(cell, k) for cell in summary["cells"])]
    if not models:
        return []
    views = table.views(summary)
    rows = [["Language", *(f"this run, {title}" for title in views.values()), *(model.label for model in models)]]
    for name, cell in summary["cells"].items():
        own = [words.percent(table.view_of(cell, view)[k]["value"]) for view in views]
        rows.append([words.cell_title(cell), *own, *(model.text(name, k) or words.NOTHING for model in models)])
    if len(summary["cells"]) > 1:
        own = [words.percent(table.view_of(summary["macro_average"], view)[k]["value"]) for view in views]
        means = [model.mean(list(summary["cells"]), k) or words.NOTHING for model in models]
        rows.append(["Macro average", *own, *means])
    return rows if table.is_matrix(summary) else [list(column) for column in zip(*rows, strict=True)]


def caption(summary: Mapping[str, Any]) -> str:
    """What the numbers are, in one line."""
    interval = f"{100 * summary['confidence']:.0f}% intervals over problems"
    return f"Data set: {words.data_sets(summary)}, {summary['revision']}. Percent, with {interval}."


def markdown_table(rows: Rows) -> str:
    """`rows`, the first being the heading, as a Markdown table."""
    lines = [f"| {' | '.join(_escape_markdown(cell) for cell in row)} |" for row in rows]
    return "\n".join([lines[0], "|---|" + "---:|" * (len(rows[0]) - 1), *lines[1:]])


def latex_table(rows: Rows) -> str:
    """`rows`, the first being the heading, as a LaTeX tabular."""
    lines = [" & ".join(escape_latex(cell) for cell in row) + r" \\" for row in rows]
    columns = "l" + "r" * (len(rows[0]) - 1)
    body = [rf"\begin{{tabular}}{{{columns}}}", r"\toprule", lines[0], r"\midrule", *lines[1:]]
    return "\n".join([*body, r"\bottomrule", r"\end{tabular}"])


def escape_latex(text: str) -> str:
    """`text` as LaTeX shows it to the letter."""
    return "".join(_LATEX.get(char, char) for char in text)


def _escape_markdown(text: str) -> str:
    for char in "\\|<*_":
        text = text.replace(char, f"\\{char}")
    return text


def _sources(summary: Mapping[str, Any]) -> list[str]:
    return list(dict.fromkeys(model.source for model in published.beside(summary)))
