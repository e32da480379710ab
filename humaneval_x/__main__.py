"""python -m humaneval_x report | compare | show | doctor: what to see and to say of runs that are done. See --help."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import fire

from humaneval_x.doctor import command as doctor
from humaneval_x.errors import HumanEvalXError, UsageError
from humaneval_x.reports import compare as comparing
from humaneval_x.reports import export, markup, page, plots, table
from humaneval_x.reports import run as runs
from humaneval_x.reports import show as showing
from humaneval_x.results import read_records, replace, write_json
from humaneval_x.terminal import tell

_NAME = "python -m humaneval_x"
#: A reader that has seen enough (head, less) closes the pipe.
_BROKEN_PIPE = 141


def report(
    folder: str | None = None,
    html: bool = True,
    markdown: bool = False,
    latex: bool = False,
    plot: bool = False,
    parquet: bool = False,
    out: str | None = None,
) -> str:
    """Shows a run's table and writes its page; more formats on demand. Works on unfinished runs too.

    Args:
        folder: the run's folder; the newest under runs/ where not given.
        html: write report.html, a page that opens from disk (--nohtml: do not).
        markdown: write report.md, tables to paste.
        latex: write report.tex, tables to paste (booktabs).
        plot: write plots/*.png and *.svg for papers (needs the extra "plots": matplotlib).
        parquet: write samples.parquet, a row a record.
        out: where to write; the run's folder where not given.
    """
    chosen = runs.load(_folder(folder))
    place = Path(str(out)) if out is not None else chosen.path
    place.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    if markdown:
        written.append(_write(place / "report.md", markup.markdown(chosen.summary)))
    if latex:
        written.append(_write(place / "report.tex", markup.latex(chosen.summary)))
    if plot:
        written += plots.write_plots(chosen.summary, place / "plots")
    if parquet:
        export.to_parquet(chosen.path, place / "samples.parquet")
        written.append(place / "samples.parquet")
    if html:
        written.append(page.write_page(chosen, place / page.PAGE))
    return "\n".join([table.render(chosen.summary), *(str(path) for path in written)])


def compare(a: str, b: str, plot: bool = False, json: str | None = None) -> str:
    """Compares two runs problem by problem: differences with intervals and p-values, and the problems that flipped.

    Refused where task, data set, revision, tests or problems differ.

    Args:
        a: a run's folder: the one to compare with.
        b: another's; differences are b minus a.
        plot: write comparison-*.png and *.svg into b's folder (needs the extra "plots": matplotlib).
        json: a file to write all numbers to.
    """
    first, second = runs.load(_folder(a)), runs.load(_folder(b))
    found = comparing.compare(first, second)
    written = plots.write_comparison(found, second.path / "plots") if plot else []
    if json is not None:
        write_json(Path(str(json)), found)
        written.append(Path(str(json)))
    return "\n".join([comparing.render(found), *(str(path) for path in written)])


def show(
    task_id: str,
    run: str | None = None,
    sample: int | None = None,
    source: str | None = None,
    revision: str | None = None,
) -> str:
    """Shows what became of a problem's samples, and one of them in full: program, verdict, error, output.

    Args:
        task_id: as Go/12.
        run: the run's folder; the newest under runs/ where not given.
        sample: which sample to show in full; where not given, the first that failed.
        source: in translation, the language translated from.
        revision: corrected or published, for tasks that were judged by both.
    """
    if sample is not None and (isinstance(sample, bool) or not isinstance(sample, int)):
        raise UsageError(f"--sample must be a whole number; got {sample!r}")
    records = showing.pick(read_records(_folder(run)), str(task_id), showing.known_language(source), revision)
    return showing.render(records, sample)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; returns the exit code. Errors of ours end in one message, without a traceback."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == [doctor.NAME]:
        return doctor.main(arguments[1:], _NAME)
    commands = {"report": report, "compare": compare, "show": show}
    try:
        fire.Fire(commands, command=arguments, name=_NAME)
        sys.stdout.flush()
    except HumanEvalXError as error:
        return tell(error, _NAME)
    except BrokenPipeError:
        # Python flushes once more when it ends, and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _BROKEN_PIPE
    return 0


def _folder(given: object) -> Path:
    return runs.latest() if given is None else Path(str(given))


def _write(path: Path, text: str) -> Path:
    replace(path, [text])
    return path


if __name__ == "__main__":
    sys.exit(main())
