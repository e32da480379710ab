"""The registry of languages: the one place where they are listed."""

from __future__ import annotations

from humaneval_x.errors import UsageError
from humaneval_x.languages import cpp, go, java, javascript, python, rust
from humaneval_x.languages.base import Language

LANGUAGES: dict[str, Language] = {module.NAME: module for module in (python, cpp, java, javascript, go, rust)}


def get(name: str) -> Language:
    """The language that `--lang` or a data file calls `name`.

    Raises:
        UsageError: there is none; the message lists those there are.
    """
    try:
        return LANGUAGES[name]
    except KeyError:
        raise UsageError(f"unknown language {name!r}; the languages are {', '.join(LANGUAGES)}") from None


def all() -> tuple[Language, ...]:
    """Every language, in the registry's order."""
    return tuple(LANGUAGES.values())


def by_task_prefix(prefix: str) -> Language:
    """The language of task ids that begin with `prefix`, as CPP in CPP/12.

    Raises:
        UsageError: no language has it.
    """
    for language in LANGUAGES.values():
        if prefix == language.TASK_PREFIX:
            return language
    known = ", ".join(language.TASK_PREFIX for language in LANGUAGES.values())
    raise UsageError(f"unknown language prefix {prefix!r} in a task_id; known are {known}")
