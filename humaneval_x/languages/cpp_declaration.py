"""Reading a C++ declaration: the function it opens, its types, and whether plain data can carry them."""

from __future__ import annotations

import dataclasses
import re

from humaneval_x.languages import text
from humaneval_x.languages.base import Unsplittable

OPAQUE = text.opaque(
    text.LINE_COMMENT,
    text.BLOCK_COMMENT,
    r'R"(?P<mark>[^()\s\\]{0,16})\(.*?(?:\)(?P=mark)"|\Z)',
    text.DOUBLE_QUOTED,
    # Not the separators of 1'000'000.
    r"(?<![0-9])" + text.SINGLE_QUOTED,
)
_DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n\\]|\\.|\\\n)*", re.MULTILINE)
_SPECIFIERS = re.compile(r"\b(?:static|inline|extern|constexpr|noexcept)\b|\[\[.*?\]\]")

_CARRIED = """
    const unsigned signed short int long char bool float double void size_t ptrdiff_t __int128
    int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t intmax_t uintmax_t
    std boost string vector list deque set multiset unordered_set unordered_multiset map multimap unordered_map
    unordered_multimap pair tuple array optional any variant monostate
"""
#: Type names that sandboxes/cpp/sandbox.hpp (any.hpp, variant.hpp) carries.
_PLAIN = frozenset(_CARRIED.split())
#: Views, which only a parameter can be: what they look at is kept on the sample's side while the call lasts.
_VIEWS = frozenset({"string_view"})
_KEYWORDS = frozenset(
    {"const", "unsigned", "signed", "short", "int", "long", "char", "bool", "float", "double", "void"}
)
_C_STRING = re.compile(r"(?:const char|char const) ?\*")


@dataclasses.dataclass(frozen=True)
class Parameter:
    """A parameter of the function; `name` is one of ours where the declaration gives none."""

    type: str
    name: str
    default: str = ""


@dataclasses.dataclass(frozen=True)
class Struct:
    """A struct of the declaration that holds nothing but fields."""

    name: str
    fields: tuple[str, ...]


@dataclasses.dataclass(frozen=True)
class Declaration:
    """A declaration in parts: what stands before the function (headers, types, helper functions), and its head."""

    preamble: str
    returns: str
    name: str
    parameters: tuple[Parameter, ...]
    #: Of the types in the head, those that the preamble defines.
    structs: tuple[Struct, ...] = ()
    #: All type names that occur in the head, directly or by way of the preamble's types.
    type_names: frozenset[str] = frozenset()

    @property
    def head(self) -> str:
        """The function's head, with a name for each parameter."""
        parameters = ", ".join(f"{p.type} {p.name}{p.default}" for p in self.parameters)
        return f"{self.returns} {self.name}({parameters})"


def parse(declaration: str) -> Declaration:
    """The parts of `declaration`, whose last function is open.

    Raises:
        Unsplittable: there is no such function, or plain data cannot carry its types.
    """
    masked = _code_only(declaration)
    span = _head_span(masked)
    if span is None:
        raise Unsplittable("the declaration opens no function")
    head = masked[span[0] : span[1]]
    if re.search(r"\b(?:template|class|struct|namespace|union|operator)\b", head):
        raise Unsplittable(f"not a plain function: {text.one_line(head)}")
    found = dataclasses.replace(_parse_head(head, declaration[span[0] :]), preamble=declaration[: span[0]])
    return _resolve(found, masked[: span[0]])


def entry(declaration: str) -> str:
    """The name of the function, or else the class, that `declaration` opens; empty if it opens nothing."""
    masked = _code_only(declaration)
    start, body = _head_span(masked) or (0, 0)
    match = re.search(r"(\w+)\s*\(|\b(?:class|struct)\s+(\w+)", masked[start:body])
    return match.group(1) or match.group(2) if match else ""


def preamble(declaration: str) -> str:
    """All that stands before the function that `declaration` opens."""
    span = _head_span(_code_only(declaration))
    return declaration[: span[0]] if span else declaration


def is_plain(kind: str) -> bool:
    """Whether a parameter's type is a value's or a reference to one: no view, no pointer, no name of the preamble's."""
    return "*" not in kind and _PLAIN.issuperset(re.findall(r"[A-Za-z_]\w*", kind))


def _code_only(source: str) -> str:
    # A directive ends what stands before it as a semicolon does: \0 takes its last place.
    masked = text.mask(source, OPAQUE)
    return _DIRECTIVE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()[:-1]) + "\0", masked)


def _head_span(masked: str) -> tuple[int, int] | None:
    """Where the head of the open function begins, and its opening brace; None where nothing is open."""
    depth, start = 0, 0
    starts: list[tuple[int, int]] = []
    for match in re.finditer(r"[(){};\0]", masked):
        mark = match.group()
        if mark == "{" and depth == 0:
            starts.append((start, match.start()))
        depth += (mark in "({") - (mark in ")}")
        if depth == 0 and mark in "};\0":
            start, starts = match.end(), []
    return starts[0] if starts and depth > 0 else None


def _parse_head(head: str, written: str) -> Declaration:
    """The parts of a masked head; `written` is the same text, not masked."""
    match = re.match(r"(.*?)(\w+)\s*\(", head, re.DOTALL)
    opening = match.end() - 1 if match else 0
    closing = text.matching(head, opening) if match else None
    if match is None or closing is None or not match.group(1).strip():
        raise Unsplittable(f"not a function: {text.one_line(head)}")
    arrow = re.match(r"\s*->\s*(.*)", _SPECIFIERS.sub(" ", head[closing + 1 :]), re.DOTALL)
    returns = arrow.group(1) if arrow else _SPECIFIERS.sub(" ", match.group(1))
    places = list_places(head, opening + 1, closing)
    parameters = tuple(_parse_parameter(head[a:b], written[a:b], number) for number, (a, b) in enumerate(places))
    return Declaration("", _spaced(returns), match.group(2), parameters)


def _parse_parameter(parameter: str, written: str, number: int) -> Parameter:
    declared, equals, _ = parameter.partition("=")
    match = re.fullmatch(r"(.*[\s&*>])(\w+)", _spaced(declared), re.DOTALL)
    named = match is not None and match.group(2) not in _KEYWORDS and match.group(1).strip(" &*") not in ("", "const")
    kind, name = (match.group(1), match.group(2)) if match and named else (declared, f"argument{number}")
    return Parameter(_spaced(kind), name, f" = {written[len(declared) + 1 :].strip()}" if equals else "")


def list_places(masked: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the items of a comma-separated list are, commas within brackets aside; `void` and nothing are no items."""
    places, depth, begun = [], 0, start
    for place in range(start, end):
        character = masked[place]
        depth += (character in "<([{") - (character in ">)]}")
        if character == "," and depth == 0:
            places.append((begun, place))
            begun = place + 1
    return [(a, b) for a, b in [*places, (begun, end)] if masked[a:b].strip() not in ("", "void")]


def _spaced(kind: str) -> str:
    return re.sub(r"\s*([&*])", r" \1", re.sub(r"\s+", " ", kind)).strip()


# Types ---------------------------------------------------------------------------------------------------------


def _resolve(declaration: Declaration, masked: str) -> Declaration:
    """`declaration` with its types looked up in the masked preamble.

    Raises:
        Unsplittable: a type that plain data cannot carry.
    """
    types = _Types(masked)
    types.use(declaration.returns, declaration.returns)
    for parameter in declaration.parameters:
        kind = _C_STRING.sub("string", re.sub(r"\s*&$", "", parameter.type))
        types.use(kind, parameter.type, views=True)
    return dataclasses.replace(declaration, structs=tuple(types.structs.values()), type_names=frozenset(types.names))


class _Types:
    """The types that a head names, followed through the preamble's own definitions."""

    def __init__(self, masked: str) -> None:
        self._preamble = masked
        self.structs: dict[str, Struct] = {}
        self.names: set[str] = set()

    def use(self, kind: str, shown: str, views: bool = False) -> None:
        if re.search(r"[^\w\s<>,:]", kind):
            raise Unsplittable(f"the type {shown}")
        for name in re.findall(r"[A-Za-z_]\w*", kind):
            if name in self.names:
                continue
            self.names.add(name)
            if name not in _PLAIN and not (views and name in _VIEWS):
                self._define(name)

    def _define(self, name: str) -> None:
        escaped = re.escape(name)
        alias = re.search(rf"\btypedef\s+([^;]*?)\s*\b{escaped}\s*;|\busing\s+{escaped}\s*=([^;]*);", self._preamble)
        if alias:
            kind = alias.group(1) or alias.group(2)
            return self.use(kind, kind)
        if re.search(rf"\benum\s+(?:class\s+|struct\s+)?{escaped}\b[^;{{]*\{{", self._preamble):
            return None
        struct = re.search(rf"\bstruct\s+{escaped}\s*\{{", self._preamble)
        closing = text.matching(self._preamble, struct.end() - 1) if struct else None
        if struct is None or closing is None:
            raise Unsplittable(f"the type {name}")
        return self._define_struct(name, self._preamble[struct.end() : closing])

    def _define_struct(self, name: str, body: str) -> None:
        fields: list[str] = []
        for member in filter(None, map(str.strip, body.split(";"))):
            declared = re.sub(r"=[^,;]*|\{[^}]*\}", "", member)
            first, *others = (declared[a:b].strip() for a, b in list_places(declared, 0, len(declared)))
            match = re.fullmatch(r"(.*[\s>])(\w+)", first, re.DOTALL)
            if not match or not all(re.fullmatch(r"\w+", other) for other in others):
                raise Unsplittable(f"the type {name}, which is more than fields")
            self.use(match.group(1), f"{name} with {text.one_line(first)}")
            fields += [match.group(2), *others]
        self.structs[name] = Struct(name, tuple(fields))
