"""Reading Java: the method that a declaration asks for, and the members of a source without parsing it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from humaneval_x.errors import DataError
from humaneval_x.languages import text

_TEXT_BLOCK = rf'"""(?:{text.ESCAPED}|[^\\])*?(?:"""|\Z)'
OPAQUE = text.opaque(text.LINE_COMMENT, text.BLOCK_COMMENT, _TEXT_BLOCK, text.DOUBLE_QUOTED, text.SINGLE_QUOTED)
# A newline is found faster than the beginning of a line.
_IMPORT = re.compile(r"\n[ \t]*+import[ \t]+(?:static[ \t]+)?[\w.*]+[ \t]*;")
_MODIFIERS = r"(?:(?:public|private|protected|static|final|abstract|synchronized|strictfp|default|sealed)\s+)*"
_HEAD = re.compile(
    rf"(?P<modifiers>{_MODIFIERS})(?:<(?P<generic>[^()]*?)>\s*)?(?P<returns>[\w.]+(?:\s*<[^()]*>)?(?:\s*\[\s*\])*)\s+"
    rf"(?P<name>\w+)\s*\((?P<parameters>[^()]*)\)\s*(?:throws\s+[\w.,\s]+)?\{{\s*\Z"
)
_PARAMETER = re.compile(
    r"(?:final\s+|@\w+\s+)*(?P<type>.+?)(?P<many>\s*\.\.\.)?\s*\b(?P<name>\w+)(?P<array>(?:\s*\[\s*\])*)\s*\Z",
    re.DOTALL,
)
#: The head of a class, record, enum or interface.
TYPE = re.compile(r"\s*+(?:@\w++(?:\([^)]*\))?+\s*+|[a-z-]++\s++)*?(?:class|interface|enum|record|@interface)\s+(\w+)")
#: How the first line of a member begins. Lines before it are prose.
_MEMBER = re.compile(
    r"[ \t]*+(?:@\w|import\b|package\b|(?:public|private|protected|static|final|abstract|sealed|synchronized)\b"
    r"|(?:class|interface|enum|record)\s+\w+|\{|[A-Z]\w*\s*\([^()]*\)[\s\w.,]*\{"
    r"|(?:<[^>]*>\s*)?[\w.]+(?:\s*<[^()]*>)?(?:\s*\[\s*\])*\s+\w+\s*(?:\(|=|;|,))",
)
_LINE = re.compile(r"[^\n]+")
_CODE = re.compile(r"\S")
_MARK = re.compile(r"[()\[\]{};=]")


@dataclass(frozen=True)
class Parameter:
    """One parameter; `type` is what its arguments are cast to, an array for `int... numbers`."""

    type: str
    name: str


@dataclass(frozen=True)
class Method:
    """The method whose body a declaration leaves open, and the class around it."""

    owner: str
    name: str
    returns: str
    parameters: tuple[Parameter, ...]
    #: Type variables of its own: "T extends Comparable<T>".
    generic: str
    is_static: bool


@dataclass(frozen=True)
class Member:
    """One import, class, method or field: its place in the text it was found in."""

    start: int
    end: int
    #: The lines with comments and strings blanked out, from `start` on.
    masked: str
    #: False where the text ends before the member does.
    complete: bool

    @property
    def body(self) -> tuple[int, int] | None:
        """What its outermost braces hold, as places in `masked`; None for a member without braces."""
        opening = self.masked.find("{")
        if opening < 0:
            return None
        return opening + 1, len(self.masked.rstrip()) - self.complete

    @property
    def masked_body(self) -> str:
        """What `body` says."""
        return self.masked[slice(*self.body)] if self.body else ""


def mask(source: str) -> str:
    """`source` with nothing but code left in it."""
    return text.mask(source, OPAQUE)


def method(declaration: str) -> Method:
    """The method that `declaration` ends with the head of.

    Raises:
        DataError: it does not end so.
    """
    masked = mask(declaration)
    heads = [match for match in (_HEAD.match(masked, place) for place in _line_starts(masked)) if match]
    owners = re.findall(r"\b(?:class|interface|record|enum)\s+(\w+)", masked)
    if not heads or not owners:
        raise DataError(
            f"a Java declaration should end in a class with the head of a method, not with {declaration[-80:]!r}"
        )
    head = heads[-1]
    parameters = tuple(_parameter(part) for part in text.split_list(head["parameters"]))
    return Method(
        owners[0], head["name"], head["returns"], parameters, head["generic"] or "", "static" in head["modifiers"]
    )


def _line_starts(masked: str) -> Iterator[int]:
    return (match.end() for match in re.finditer(r"^[ \t]*(?:@\w+[ \t]*(?:\n[ \t]*)?)*", masked, re.MULTILINE))


def _parameter(written: str) -> Parameter:
    match = _PARAMETER.match(written.strip())
    if not match:
        raise DataError(f"{written!r} is no parameter of a Java method")
    dimensions = match["array"].count("[") + (match["many"] is not None)
    return Parameter(match["type"].strip() + "[]" * dimensions, match["name"])


def imports(masked: str) -> list[str]:
    """The import declarations of a masked text, each on one line."""
    return [" ".join(match.group().split()) for match in _IMPORT.finditer(f"\n{masked}")]


def members(masked: str) -> Iterator[Member]:
    """What stands one after the other outside of all braces of a masked text, without prose in front."""
    start = 0
    while start < len(masked):
        end, complete = _end_of_member(masked, start)
        # A mark too many is no member: texts of nothing else are passed over fast.
        begins = _begin_of_member(masked, start, end) if end - start > 1 else None
        if begins is not None:
            yield Member(begins, end, masked[begins:end], complete)
        start = end


def _end_of_member(masked: str, start: int) -> tuple[int, bool]:
    place, is_value = start, False
    while match := _MARK.search(masked, place):
        place, character = match.end(), match.group()
        if character in "([{":
            closed = text.end_of_brackets(masked, place)
            if closed is None:
                break
            place = closed
            if masked[place - 1] == "}" and not is_value:
                return place, True
        elif character == "=":
            is_value = True
        else:  # a semicolon, or what closes a bracket that nothing has opened
            return place, True
    return len(masked), False


def _begin_of_member(masked: str, start: int, end: int) -> int | None:
    code = _CODE.search(masked, start, end)
    # Blank lines, as comments are by now, are passed over at once.
    blank = masked.rfind("\n", start, code.start()) if code else end
    for line in _LINE.finditer(masked, max(start, blank), end):
        if _MEMBER.match(masked, line.start(), line.end()):
            return line.start()
    return None


def class_among(found: Iterable[Member], name: str) -> Member | None:
    """The first class `name` of `found`."""
    for member in found:
        named = TYPE.match(member.masked)
        if named and named.group(1) == name:
            return member
    return None


def members_of(source: str, name: str) -> list[Member]:
    """The members of the class `name` at the top level of `source`, with places relative to its opening brace."""
    owner = class_among(members(mask(source)), name)
    return list(members(owner.masked_body)) if owner else []


def name_of(member: Member) -> str | None:
    """The name of a method or constructor; None for a class or a field."""
    head = member.masked.partition("{")[0]
    match = re.search(r"\b(\w+)\s*\([^()]*\)\s*(?:throws\s[\w.,\s]*+)?\Z", head)
    return match.group(1) if match and "{" in member.masked and not TYPE.match(head) else None
