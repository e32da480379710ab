"""The command line's options, checked: from what people type to what a run needs."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from enum import Enum
from pathlib import Path
from typing import TypeVar

from humaneval_x import languages
from humaneval_x.errors import UsageError
from humaneval_x.evaluation import Postprocess
from humaneval_x.models.base import Sampling, Settings
from humaneval_x.problems import Revision
from humaneval_x.programs import Limits
from humaneval_x.sandbox.hello import Isolation
from humaneval_x.tasks import Task

Choice = TypeVar("Choice", bound=Enum)

#: Names for several languages at once.
GROUPS = {
    "all": tuple(languages.LANGUAGES),
    "five": tuple(language.NAME for language in languages.all() if language.ON_HUB),
}


@dataclasses.dataclass(frozen=True)
class Options:
    """What a run is asked to do; see `cli.evaluate` for what each option means."""

    task: Task
    #: Target languages; in translation also those translated from, unless `sources` says otherwise.
    targets: tuple[str, ...]
    sources: tuple[str, ...]
    data: Path | None
    revision: Revision
    #: NAME or NAME:WHAT.
    model: str
    generations: Path | None
    sampling: Sampling
    settings: Settings
    k: tuple[int, ...]
    limit: int | None
    postprocess: Postprocess
    example_tests: bool
    share: bool
    engine: str
    #: Of the cluster, for --engine ray.
    address: str | None
    isolation: Isolation
    #: Programs at the same time, on each machine; None for its number of cores.
    workers: int | None
    limits: Limits
    out: Path | None


def choice(kind: type[Choice], value: object, option: str) -> Choice:
    """The member of `kind` whose value is `value`.

    Raises:
        UsageError: there is none; lists those there are.
    """
    try:
        return kind(value)
    except ValueError:
        known = ", ".join(member.value for member in kind)
        raise UsageError(f"{option} {value!r} is none of {known}") from None


def language_names(value: object, option: str) -> tuple[str, ...]:
    """Registry keys from a name, several with commas between, or a group of GROUPS.

    Raises:
        UsageError: a name is unknown, or there is none.
    """
    names = [name for part in words(value) for name in GROUPS.get(part, (part,))]
    if not names:
        raise UsageError(f"{option} names no language; languages are {', '.join(languages.LANGUAGES)}")
    return tuple(dict.fromkeys(languages.get(name).NAME for name in names))


def whole(value: object, option: str, least: int = 1) -> int:
    """`value` as a whole number from `least`.

    Raises:
        UsageError: it is none.
    """
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise UsageError(f"{option} must be a whole number from {least}; got {value!r}")
    return value


def positive(value: object, option: str) -> float:
    """`value` as a number above zero.

    Raises:
        UsageError: it is none.
    """
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < float("inf"):
        raise UsageError(f"{option} must be a number above 0; got {value!r}")
    return float(value)


def number(value: object, option: str) -> float:
    """`value` as a number.

    Raises:
        UsageError: it is none.
    """
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise UsageError(f"{option} must be a number; got {value!r}")
    return float(value)


def flag(value: object, option: str) -> bool | None:
    """`value` as yes, no, or None where it is not given.

    Raises:
        UsageError: it is none of these.
    """
    if value is not None and not isinstance(value, bool):
        raise UsageError(f"{option} is given or not (--no{option.removeprefix('--')}); got {value!r}")
    return value


def text(value: object, option: str) -> str | None:
    """`value` as it was typed, None where it is not given.

    Raises:
        UsageError: the option has no value.
    """
    if isinstance(value, bool):
        raise UsageError(f"{option} needs a value")
    return None if value is None else str(value)


def draws(value: object) -> tuple[int, ...]:
    """The k of pass@k, ascending, from 1 or "1,10,100".

    Raises:
        UsageError: one is no whole number from 1.
    """
    items = value if isinstance(value, Iterable) and not isinstance(value, str) else words(value)
    numbers = [int(item) if isinstance(item, str) and item.isdecimal() else item for item in items]
    if not numbers:
        raise UsageError("--k is empty; it takes numbers such as 1,10,100")
    return tuple(sorted({whole(number, "--k") for number in numbers}))


def words(value: object) -> list[str]:
    """The parts of a list with commas, which fire has split already or not."""
    parts = value if isinstance(value, list | tuple) else str(value).split(",")
    return [str(part).strip() for part in parts if str(part).strip()]


def file(value: object, option: str) -> Path | None:
    """`value` as a path, None where it is not given.

    Raises:
        UsageError: the option has no value, or nothing is there.
    """
    if value is None:
        return None
    if isinstance(value, bool):
        raise UsageError(f"{option} needs a path")
    path = Path(str(value))
    if not path.exists():
        raise UsageError(f"{option} {path}: no such file or folder")
    return path
