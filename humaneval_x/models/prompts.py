"""From an Item to what a model is asked: templates.

A template is a text with placeholders in braces. Base models get `{prompt}`, the published prompt; instruct models get
chat_generation.txt or chat_translation.txt beside this file. `--prompt-template FILE` takes the place of either. A
brace that is no placeholder's is written twice. A line `[system]` or `[user]` begins a message; without, all is the
user's. One line end at the end of the file is not part of the text.

| placeholder | |
| --- | --- |
| {prompt} | the published prompt: for generation a line that names the language, declaration and docstring; for
| | translation the solved problem in the source language and the target's declaration |
| {prefix} | what stands before the completion in the program that is run: the same without tag and source |
| {language}, {fence} | "C++"; "cpp", as code blocks are marked |
| {source_language}, {source_fence}, {source_program} | in translation, what is translated |
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from humaneval_x import languages
from humaneval_x.errors import DataError
from humaneval_x.tasks import Item

_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{(\w+)\}")
_ROLE = re.compile(r"^\[(system|user)\][ \t]*\n", re.MULTILINE)
_ALWAYS = ("prompt", "prefix", "language", "fence")
_TRANSLATING = ("source_language", "source_fence", "source_program")


@dataclasses.dataclass(frozen=True)
class Template:
    """A parsed template."""

    text: str
    #: Where it is from, for messages.
    origin: str

    @property
    def user(self) -> str:
        """The user's message, or the text to continue."""
        return self._sections()["user"]

    @property
    def system(self) -> str:
        """The system's message; empty for none."""
        return self._sections()["system"]

    def names(self) -> set[str]:
        """The placeholders in it."""
        return {match[1] for match in _PLACEHOLDER.finditer(self.text) if match[1]}

    def _sections(self) -> dict[str, str]:
        head, *rest = _ROLE.split(self.text)
        sections = {"system": "", "user": head} | dict(zip(rest[::2], rest[1::2], strict=True))
        return {role: text.removesuffix("\n") if role == "system" else text for role, text in sections.items()}


@dataclasses.dataclass(frozen=True)
class Prompts:
    """The templates of a run."""

    generation: Template
    translation: Template

    @classmethod
    def load(cls, chat: bool, path: Path | None = None) -> Prompts:
        """The template in `path`, or our own for base models and for `chat`.

        Raises:
            DataError: the file cannot be read, asks nothing or has a placeholder that there is not.
        """
        if path is not None:
            template = _checked(Template(_read(path), str(path)))
            return cls(template, template)
        if not chat:
            return cls(published := Template("{prompt}", "published"), published)
        return cls(_shipped("chat_generation.txt"), _shipped("chat_translation.txt"))

    def describe(self) -> dict[str, str]:
        """For the manifest: the templates' texts."""
        return {"generation": self.generation.text, "translation": self.translation.text}

    def render(self, item: Item) -> tuple[str, str]:
        """The system's message, which may be empty, and the user's or the text to continue.

        Raises:
            DataError: the template speaks of a source language and this is no translation.
        """
        template = self.translation if item.source else self.generation
        values = _values(item)
        if missing := template.names() - values.keys():
            raise DataError(f"{template.origin}: {{{min(missing)}}} is for translation only")
        return _filled(template.system, values), _filled(template.user, values)


def _values(item: Item) -> dict[str, str]:
    target = languages.get(item.problem.language)
    values = {
        "prompt": item.prompt,
        "prefix": item.prefix,
        "language": target.TITLE,
        "fence": target.FENCE_TAGS[0],
    }
    if item.source is not None:
        source = languages.get(item.source.language)
        solved = f"{item.source.declaration}\n{item.source.canonical_solution.rstrip()}"
        values |= dict(zip(_TRANSLATING, (source.TITLE, source.FENCE_TAGS[0], solved), strict=True))
    return values


def _filled(text: str, values: Mapping[str, str]) -> str:
    # In one pass: what is put in, code full of braces, is not looked at again.
    return _PLACEHOLDER.sub(lambda match: values[match[1]] if match[1] else match[0][0], text)


def _checked(template: Template) -> Template:
    known = {*_ALWAYS, *_TRANSLATING}
    if unknown := template.names() - known:
        raise DataError(
            f"{template.origin}: no placeholder {{{min(unknown)}}}; there are {', '.join(sorted(known))}; "
            "a brace of the text's own is written twice: {{"
        )
    if not {"prompt", "prefix"} & set(_PLACEHOLDER.findall(template.user)):
        raise DataError(f"{template.origin}: asks nothing: neither {{prompt}} nor {{prefix}} is in it")
    return template


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").removesuffix("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"cannot read {path}: {error}") from error


def _shipped(name: str) -> Template:
    text = (resources.files("humaneval_x.models") / name).read_text(encoding="utf-8")
    return Template(text.removesuffix("\n"), name)
