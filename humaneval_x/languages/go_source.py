"""Reading Go: the function that a declaration asks for, what a source declares, and what it imports or has to."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from humaneval_x.errors import DataError
from humaneval_x.languages import go_std, text

_RAW_STRING = r"`[^`]*(?:`|\Z)"
OPAQUE = text.opaque(text.LINE_COMMENT, text.BLOCK_COMMENT, _RAW_STRING, text.DOUBLE_QUOTED, text.SINGLE_QUOTED)
_STRINGS = rf"{_RAW_STRING}|{text.DOUBLE_QUOTED}|{text.SINGLE_QUOTED}"
_COMMENT_OR_STRING = re.compile(
    rf"(?P<comment>{text.LINE_COMMENT}|{text.BLOCK_COMMENT})|{_STRINGS}", re.DOTALL | re.MULTILINE
)
_PACKAGE = re.compile(r"^[ \t]*package[ \t]+\w+[ \t]*;?[ \t]*\n?", re.MULTILINE)
_IMPORT = re.compile(r"^import\b[ \t]*(?:\([^)]*(?:\)|\Z)|[^\n;]*)[ \t]*;?[ \t]*\n?", re.MULTILINE)
_CLAUSE = re.compile(f"{_PACKAGE.pattern}|{_IMPORT.pattern}", re.MULTILINE)
_IMPORTED = re.compile(r"(?:(\w+|\.)[ \t]+)?[\"`]([^\"`\n]+)[\"`]")
_HEAD = re.compile(
    r"^func[ \t]+(?P<receiver>\([^)]*\)[ \t]*)?(?P<name>\w+)[ \t]*(?P<variables>\[[^\]]*\][ \t]*)?(?=\()", re.MULTILINE
)
# Newlines are found faster than beginnings of lines.
_DECLARED = re.compile(r"\n(?:func[ \t]+(\w+)|type[ \t]+(\w+)|(?:var|const)[ \t]+(\w+))")
_GROUPED = re.compile(r"\n(?:var|const|type)[ \t]*\(([^)]*)(?:\)|\Z)")
# The first letter comes first, since searches pass over all else quickly; then what must not stand before it.
_SELECTED = re.compile(r"([A-Za-z_](?<![.\w].)\w*+)[ \t]*+\.[ \t]*+[A-Z]")


@dataclass(frozen=True)
class Function:
    """The function whose body a declaration leaves open. Types are as written, `...int` for a variadic parameter."""

    name: str
    parameters: tuple[str, ...]
    results: tuple[str, ...]
    #: Names of the parameters, as far as they have any.
    names: tuple[str, ...]
    #: Where in the declaration the function begins.
    start: int
    is_method: bool = False
    is_generic: bool = False


@dataclass(frozen=True)
class Import:
    """One imported package; `alias` is empty where none is given."""

    alias: str
    path: str

    @property
    def name(self) -> str:
        """What the source calls the package."""
        return self.alias or go_std.name_of(self.path)

    def __str__(self) -> str:
        return f'import {self.alias + " " if self.alias else ""}"{self.path}"'


def mask(source: str) -> str:
    """`source` with nothing but code left in it."""
    return text.mask(source, OPAQUE)


def function(declaration: str) -> Function:
    """The function that `declaration` ends with the head of.

    Raises:
        DataError: it does not end so.
    """
    masked = mask(declaration)
    heads = list(_HEAD.finditer(masked))
    closing = text.matching(masked, heads[-1].end()) if heads else None
    if closing is None or not masked.rstrip().endswith("{"):
        raise DataError(f"a Go declaration should end with the head of a function, not with {declaration[-80:]!r}")
    head = heads[-1]
    parameters = _typed(masked[head.end() + 1 : closing])
    results = masked[closing + 1 : masked.rindex("{")].strip()
    if results.startswith("("):
        results = results[1:-1]
    return Function(
        name=head["name"],
        parameters=tuple(kind for _, kind in parameters),
        results=tuple(kind for _, kind in _typed(results)),
        names=tuple(name for name, _ in parameters if name),
        start=head.start(),
        is_method=head["receiver"] is not None,
        is_generic=head["variables"] is not None,
    )


def _typed(listed: str) -> list[tuple[str, str]]:
    """Name and type of each item in a list of parameters or results. Either all have names or none has."""
    written = text.split_list(listed)
    parts = [re.match(r"(?!(?:map|chan|func|struct|interface)\b)(\w+)\s+(.+)", part, re.DOTALL) for part in written]
    if not any(parts):
        return [("", kind) for kind in written]
    found: list[tuple[str, str]] = []
    kind = ""
    for match, part in reversed(list(zip(parts, written, strict=True))):
        kind = match.group(2).strip() if match else kind
        found.append((match.group(1) if match else part, kind))
    return found[::-1]


def imports(source: str) -> list[Import]:
    """What `source` imports, blank imports aside."""
    found = []
    for match in _IMPORT.finditer(mask(source)):
        written = _COMMENT_OR_STRING.sub(
            lambda piece: "" if piece["comment"] else piece.group(), source[slice(*match.span())]
        )
        found += [Import(*piece) for piece in _IMPORTED.findall(written.removeprefix("import")) if piece[0] != "_"]
    return found


def without_header(source: str) -> str:
    """`source` without its package clause and its imports."""
    masked = mask(source)
    pieces, position = [], 0
    for match in _CLAUSE.finditer(masked):
        pieces.append(source[position : match.start()])
        position = match.end()
    return "".join([*pieces, source[position:]])


def declared(masked: str) -> set[str]:
    """The names that a masked source declares at its top level, save those that may be there often."""
    masked = f"\n{masked}"
    names = {name for found in _DECLARED.findall(masked) for name in found if name}
    for group in _GROUPED.findall(masked):
        names.update(re.findall(r"^\s*(\w+)", group, re.MULTILINE))
    return names - {"init", "_"}


def types(masked: str) -> dict[str, str]:
    """The types that a masked source declares at its top level, with what they are made of."""
    found = {}
    for match in re.finditer(r"^type[ \t]+(\w+)[ \t]*(?==?)=?[ \t]*", masked, re.MULTILINE):
        end = masked.find("\n", match.end())
        rest = masked[match.end() : end if end >= 0 else None]
        if "{" in rest:
            closing = text.matching(masked, masked.index("{", match.end()))
            rest = masked[match.end() : None if closing is None else closing + 1]
        found[match.group(1)] = rest
    return found


def words_of(kind: str) -> list[str]:
    """The names of types that the written type `kind` is made of; names of fields are none."""
    kind = re.sub(r"\bstruct[ \t]*\{([^{}]*)\}", lambda match: f"({_field_types(match.group(1))})", kind)
    return list(re.findall(r"[A-Za-z_][\w.]*", kind))


def _field_types(fields: str) -> str:
    written = [line.strip() for line in re.split(r"[;\n]", fields)]
    return " ".join(re.sub(r"^\w+(?:\s*,\s*\w+)*\s+(?=\S)", "", line) for line in written)


def selected(masked: str) -> set[str]:
    """The names that a masked source takes something exported out of: packages, and variables that look like it."""
    return set(_SELECTED.findall(masked))


def header(body: str, own: Iterable[Import] = (), hints: Iterable[Import] = ()) -> str:
    """Package clause and imports for a source without them.

    Its `own` imports stay as they are. To them come the packages that it uses and has not imported: from `hints` where
    they name one, else of the standard library. None of these can be an unused import, which Go holds for an error.
    """
    own, masked, hinted = list(own), mask(body), {hint.name: hint for hint in hints}
    known = {name for name in selected(masked) if name in go_std.PATHS or name in hinted}
    missing = known - declared(masked) - {item.name for item in own} if known else known
    added = [hinted.get(name) or Import("", go_std.PATHS[name]) for name in sorted(missing)]
    lines = ["package main", "", *map(str, own), *map(str, added), *_uses(added, masked)]
    return "\n".join(lines).rstrip() + "\n\n"


def _uses(added: Collection[Import], masked: str) -> list[str]:
    """Uses of the packages whose names also stand for variables somewhere: maybe for nothing else."""
    lines = []
    for item in added:
        is_variable = re.search(rf"{item.name}(?<![.\w]{item.name})\b(?![ \t]*\.[ \t]*[A-Z])", masked)
        if is_variable and item.path in go_std.EXPRESSIONS:
            expression = go_std.EXPRESSIONS[item.path]
            lines.append(f"var _ = {re.sub(rf'{go_std.name_of(item.path)}[.]', f'{item.name}.', expression)}")
    return lines
