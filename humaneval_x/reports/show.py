"""What became of the samples of one problem: for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from humaneval_x import languages
from humaneval_x.errors import UsageError
from humaneval_x.reports import words
from humaneval_x.results import Record
from humaneval_x.terminal import harmless

#: Samples listed one by one before the rest is counted.
_MOST_LISTED = 30


def pick(
    records: Iterable[Record], task_id: str, source: str | None = None, revision: str | None = None
) -> list[Record]:
    """The records of one problem, sorted by sample.

    Raises:
        UsageError: there are none, or they are of several source languages and `source` does not say which.
    """
    found = sorted((record for record in records if record.task_id == task_id), key=lambda record: record.order)
    if not found:
        raise UsageError(f"no sample of {task_id!r} in this run; task ids look like Go/12")
    for name, wanted in (("source", source), ("revision", revision)):
        chosen = [record for record in found if wanted is None or getattr(record, name) == wanted]
        if not chosen:
            present = sorted({str(getattr(record, name)) for record in found})
            raise UsageError(f"no sample of {task_id} with {name} {wanted!r}; there is {', '.join(present)}")
        found = chosen
    sources = sorted({record.source for record in found if record.source})
    if len(sources) > 1:
        raise UsageError(f"{task_id} was translated from {', '.join(sources)}: choose with --source")
    return found


def render(records: Sequence[Record], sample: int | None = None) -> str:
    """All samples of a problem in a line each, then one in full: `sample`, else the first that failed, else the first.

    Raises:
        UsageError: there is no such sample.
    """
    chosen = [record for record in records if sample is None or record.completion_id == sample]
    if not chosen:
        ids = ", ".join(str(record.completion_id) for record in records)
        raise UsageError(f"no sample {sample} of {records[0].task_id}; there are {words.some(ids.split(', '), 20)}")
    failed = [record for record in chosen if not record.passed and record.revision == chosen[0].revision]
    return "\n\n".join([*_overview(records), _full((failed or chosen)[0])]) + "\n"


def _overview(records: Sequence[Record]) -> Iterable[str]:
    if len(records) == 1:
        return
    revisions = sorted({record.revision for record in records})
    counts = [f"{_passed(records, revision)} by the {revision} data set" for revision in revisions]
    lines = [f"{_name(records[0])}: passed are {', '.join(counts)}"]
    for record in records[:_MOST_LISTED]:
        mark = "" if record.revision == revisions[0] else f" ({record.revision})"
        lines.append(
            f"  {record.completion_id:>4}  {words.verdict(record.verdict.value)}{mark}  {_detail(record)}".rstrip()
        )
    if len(records) > _MOST_LISTED:
        lines.append(f"  and {len(records) - _MOST_LISTED} more")
    yield "\n".join(lines)


def _passed(records: Sequence[Record], revision: str) -> str:
    own = [record for record in records if record.revision == revision]
    return f"{sum(record.passed for record in own)} of {len(own)}"


def _full(record: Record) -> str:
    lines = [f"{_name(record)}, sample {record.completion_id}, judged by the {record.revision} data set"]
    lines.append(f"verdict: {words.verdict(record.verdict.value)}")
    if record.detail:
        lines.append(f"detail:  {_detail(record)}")
    lines.append(f"times:   {_times(record)}")
    blocks = ["\n".join(lines), _numbered(record.program)]
    for name, text in (("standard output", record.stdout), ("standard error", record.stderr)):
        if text.strip():
            blocks.append(f"── {name} ──\n{clip_lines(harmless(text.rstrip()))}")
    return "\n\n".join(blocks)


def _name(record: Record) -> str:
    return f"{record.task_id} from {words.title(record.source)}" if record.source else record.task_id


def _detail(record: Record) -> str:
    return clip_lines(harmless(record.detail), most=1)


def _times(record: Record) -> str:
    parts = {"compiled in": record.compile_s, "ran for": record.run_s, "CPU": record.cpu_s}
    shown = [f"{name} {words.seconds(value)}" for name, value in parts.items() if value is not None]
    shown += [f"{record.memory_mb:.0f} MiB"] if record.memory_mb is not None else []
    shown += [f"run {record.attempts} times"] if record.attempts > 1 else []
    return ", ".join(shown) or words.NOTHING


def _numbered(program: str) -> str:
    lines = harmless(program.rstrip("\n")).split("\n")
    width = len(str(len(lines)))
    return "\n".join(f"{number:>{width}} │ {line}".rstrip() for number, line in enumerate(lines, start=1))


def clip_lines(text: str, most: int = 40, width: int = 400) -> str:
    """The first `most` lines, each at most `width` long, and how many more there are."""
    lines = text.split("\n")
    shown = [line if len(line) <= width else f"{line[:width]} … {len(line) - width} more characters" for line in lines]
    more = [f"… {len(lines) - most} more lines"] if len(lines) > most else []
    return "\n".join([*shown[:most], *more])


def known_language(name: str | None) -> str | None:
    """`name` checked against the registry; None stays None."""
    return None if name is None else languages.get(name).NAME
