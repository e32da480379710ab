"""Problems: what they are, and where they come from."""

from __future__ import annotations

import dataclasses
import gzip
import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import overload

from humaneval_x import paths
from humaneval_x.errors import DataError


class Revision(StrEnum):
    """Which text of the data set is scored."""

    #: The data as it is.
    PUBLISHED = "published"
    #: The data with data/errata applied.
    CORRECTED = "corrected"


@dataclasses.dataclass(frozen=True)
class Problem:
    """One task of HumanEval-X in one language, as published (or corrected) and otherwise untouched.

    `prompt` is declaration and docstring, `declaration` the same without the docstring. `tests` call the function that
    the declaration names. `imports`, `docstring` and `test_setup` are Go's own and empty elsewhere.
    """

    task_id: str
    language: str
    prompt: str
    declaration: str
    canonical_solution: str
    tests: str
    example_tests: str
    imports: str = ""
    docstring: str = ""
    test_setup: str = ""

    @property
    def number(self) -> int:
        """The number that the same problem has in every language: 12 for Go/12."""
        return int(self.task_id.rpartition("/")[2])

    @property
    def digest(self) -> str:
        """sha256 over the whole problem."""
        return hashlib.sha256(json.dumps(dataclasses.astuple(self)).encode()).hexdigest()

    @property
    def has_example_tests(self) -> bool:
        """Whether there are example tests: the data set has none, or the word None, for some tasks."""
        return self.example_tests.strip() not in ("", "None")

    def with_example_tests(self) -> Problem:
        """The same problem judged by its docstring's examples."""
        return dataclasses.replace(self, tests=self.example_tests)


#: Field names in the data files, and ours.
FIELDS = {
    "task_id": "task_id",
    "prompt": "prompt",
    "declaration": "declaration",
    "canonical_solution": "canonical_solution",
    "test": "tests",
    "example_test": "example_tests",
    "import": "imports",
    "docstring": "docstring",
    "test_setup": "test_setup",
}
_REQUIRED = ("task_id", "prompt", "declaration", "canonical_solution", "test")


@dataclasses.dataclass(frozen=True)
class ProblemSet(Sequence[Problem]):
    """The problems of one language in one revision, and where they came from."""

    problems: tuple[Problem, ...]
    language: str
    name: str
    revision: Revision
    origin: str
    #: Of the data file's uncompressed text.
    sha256: str
    #: task ids that errata mended; empty in Revision.PUBLISHED.
    mended: tuple[str, ...] = ()

    @overload
    def __getitem__(self, index: int) -> Problem: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Problem, ...]: ...
    def __getitem__(self, index: int | slice) -> Problem | tuple[Problem, ...]:
        return self.problems[index]

    def __len__(self) -> int:
        return len(self.problems)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self.problems)


def load_problems(
    language: str, data: str | Path | None = None, revision: Revision | str = Revision.CORRECTED
) -> ProblemSet:
    """The problems of `language`.

    Looked for, in this order: `data`, a folder with humaneval_<language>.jsonl[.gz] or such a file; the folder that the
    environment's HUMANEVAL_X_DATA names; what `make data` downloaded into data/; the hub.

    Raises:
        UsageError: no such language.
        DataError: no data, or malformed data; the message names the ways out, or file, line and fault.
    """
    # Imported here since both are made of Problems.
    from humaneval_x import errata, hub, languages

    stem = languages.get(language).FILE_STEM
    folder = data or os.environ.get("HUMANEVAL_X_DATA")
    path = _file_in(Path(folder), stem) if folder else _find_in(paths.DATA, stem)
    text, origin = (_read(path), str(path)) if path else hub.fetch(languages.get(language))
    published = ProblemSet(
        problems=parse_problems(text, language, origin),
        language=language,
        name=_set_name(Path(folder) if folder else paths.DATA),
        revision=Revision.PUBLISHED,
        origin=origin,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
    )
    return errata.correct(published) if Revision(revision) is Revision.CORRECTED else published


def parse_problems(text: str, language: str, origin: str) -> tuple[Problem, ...]:
    """The problems in JSONL `text`, sorted by number.

    Raises:
        DataError: a line is malformed or a task_id comes twice; names `origin` and the line.
    """
    problems: dict[str, Problem] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        problem = _parse_line(line, language, f"{origin}, line {number}")
        if problem.task_id in problems:
            raise DataError(f"{origin}, line {number}: {problem.task_id} is there twice")
        problems[problem.task_id] = problem
    if not problems:
        raise DataError(f"{origin} holds no problems")
    return tuple(sorted(problems.values(), key=lambda problem: problem.number))


def _parse_line(line: str, language: str, where: str) -> Problem:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise DataError(f"{where}: not JSON ({error})") from None
    if not isinstance(row, Mapping):
        raise DataError(f"{where}: not a JSON object")
    missing = [field for field in _REQUIRED if not isinstance(row.get(field), str)]
    if missing:
        raise DataError(f"{where}: the text field {missing[0]!r} is missing")
    if not row["task_id"].rpartition("/")[2].isdecimal() or "/" not in row["task_id"]:
        raise DataError(f"{where}: task_id {row['task_id']!r} is not of the form Prefix/12")
    texts = {ours: row.get(theirs) or "" for theirs, ours in FIELDS.items()}
    return Problem(language=language, **texts)


def _find_in(folder: Path, stem: str) -> Path | None:
    candidates = (folder / f"humaneval_{stem}.jsonl{ending}" for ending in ("", ".gz"))
    return next((path for path in candidates if path.is_file()), None)


def _file_in(place: Path, stem: str) -> Path:
    if place.is_file():
        return place
    path = _find_in(place, stem)
    if path is None:
        raise DataError(
            f"no humaneval_{stem}.jsonl or humaneval_{stem}.jsonl.gz in {place}: "
            "name another folder with --data or HUMANEVAL_X_DATA"
        )
    return path


def _read(path: Path) -> str:
    try:
        content = path.read_bytes()
        return (gzip.decompress(content) if path.suffix == ".gz" else content).decode()
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise DataError(f"cannot read {path}: {error}") from error


def _set_name(place: Path) -> str:
    if place.resolve() == paths.MINI:
        return "mini"
    return "humaneval-x" if place == paths.DATA else (place.name or str(place))
