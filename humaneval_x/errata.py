"""Errata: the faults of HumanEval-X that data/errata mends, and those that it names and leaves.

A correction is applied only to the very text it was written for: it names the field's sha256, and a text with another
hash is left alone.
"""

from __future__ import annotations

import dataclasses
import functools
import hashlib
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from humaneval_x import paths
from humaneval_x.errors import DataError
from humaneval_x.problems import FIELDS, Problem, ProblemSet, Revision


@dataclasses.dataclass(frozen=True)
class Erratum:
    """One mended field of one task, or one fault that is named and left (`replacements` empty)."""

    task_id: str
    #: Name in the data files: "test", "canonical_solution", ...
    field: str
    #: sha256 of each text that the replacements are written for: the files' and the hub's older one.
    expects: tuple[str, ...]
    #: (old, new): each old text stands exactly once in the field; None for old is the whole field.
    replacements: tuple[tuple[str | None, str], ...]
    #: What is wrong, and how it was seen.
    why: str


@functools.cache
def load_errata(folder: Path = paths.ERRATA) -> tuple[Erratum, ...]:
    """All errata of `folder`, by file name and line.

    Raises:
        DataError: a file is malformed.
    """
    return tuple(
        _parse(line, f"{path}, line {number}")
        for path in sorted(folder.glob("*.jsonl"))
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if line.strip()
    )


def correct(published: ProblemSet, errata: Iterable[Erratum] | None = None) -> ProblemSet:
    """`published` with every erratum applied whose text is there, to the letter.

    Raises:
        DataError: a replacement's old text does not stand exactly once in a field with the right hash.
    """
    corrections: dict[str, list[Erratum]] = {}
    for erratum in load_errata() if errata is None else errata:
        corrections.setdefault(erratum.task_id, []).append(erratum)
    problems = tuple(_mend(problem, corrections.get(problem.task_id, ())) for problem in published)
    mended = tuple(new.task_id for old, new in zip(published, problems, strict=True) if old != new)
    return dataclasses.replace(published, problems=problems, revision=Revision.CORRECTED, mended=mended)


def _mend(problem: Problem, corrections: Iterable[Erratum]) -> Problem:
    changes: dict[str, Any] = {}
    for erratum in corrections:
        name = FIELDS[erratum.field]
        text: str = getattr(problem, name)
        if hashlib.sha256(text.encode()).hexdigest() in erratum.expects:
            changes[name] = _replace_all(text, erratum)
    return dataclasses.replace(problem, **changes)


def _replace_all(text: str, erratum: Erratum) -> str:
    for old, new in erratum.replacements:
        if old is not None and text.count(old) != 1:
            raise DataError(f"erratum for {erratum.task_id}, {erratum.field}: {old!r} stands {text.count(old)} times")
        text = new if old is None else text.replace(old, new)
    return text


def _parse(line: str, where: str) -> Erratum:
    try:
        row: Mapping[str, Any] = json.loads(line)
        erratum = Erratum(
            task_id=row["task_id"],
            field=row["field"],
            expects=tuple(row["expects"]),
            replacements=tuple((old, new) for old, new in row["replacements"]),
            why=row["why"],
        )
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(f"{where}: malformed erratum ({error!r})") from error
    if erratum.field not in FIELDS:
        raise DataError(f"{where}: no field {erratum.field!r}; fields are {', '.join(FIELDS)}")
    return erratum
