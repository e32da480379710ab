"""Reading a Rust declaration: the function it opens, its types, and whether plain data can carry them."""

from __future__ import annotations

import dataclasses
import re

from humaneval_x.languages import text
from humaneval_x.languages.base import Unsplittable

OPAQUE = text.opaque(
    text.LINE_COMMENT,
    text.BLOCK_COMMENT,
    r'r(?P<hashes>#*)".*?(?:"(?P=hashes)|\Z)',
    rf'"(?:{text.ESCAPED}|[^"\\]++)*+(?:"|\Z)',
    # A char, not a lifetime.
    r"'(?:\\[^\n]{1,8}?|[^'\\\n])'",
)
_CARRIED = """
    i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 bool char str String Vec VecDeque LinkedList
    HashMap HashSet BTreeMap BTreeSet Option Result Box Any Error Ordering
    std core alloc collections vec string option result boxed any error cmp static dyn
"""
#: Types that sandboxes/rust/sandbox_rpc carries, and the modules that a path to them may name.
_PLAIN = frozenset(_CARRIED.split())
_HEAD = re.compile(
    r"\b(?:pub(?:\s*\([^)]*\))?\s+)?(?P<kind>(?:const\s+|unsafe\s+|async\s+|extern\s+)*)fn\s+(?P<name>\w+)"
)
_TYPE_HEAD = re.compile(r"\b(?:impl\b(?:\s*<[^>]*>)?(?:\s+[\w:<>]+\s+for)?|trait|mod)\s+(?P<name>\w+)")


@dataclasses.dataclass(frozen=True)
class Parameter:
    """A parameter; `is_changed`: the function may change what the caller passed."""

    name: str
    type: str

    @property
    def is_changed(self) -> bool:
        return self.type.startswith("&mut ")

    @property
    def held(self) -> str:
        """The type that holds the value on the sample's side while the call lasts."""
        return lasting(self.type.removeprefix("&mut ") if self.is_changed else self.type)


@dataclasses.dataclass(frozen=True)
class Field:
    """A field of a struct or variant; where fields have no names, `name` is the number."""

    name: str
    type: str


@dataclasses.dataclass(frozen=True)
class Variant:
    """A variant of an enum, or all that there is of a struct, without a name."""

    name: str
    fields: tuple[Field, ...] = ()
    is_tuple: bool = False


@dataclasses.dataclass(frozen=True)
class UserType:
    """A struct (of one variant) or an enum of the declaration."""

    name: str
    generics: tuple[str, ...]
    variants: tuple[Variant, ...]
    is_enum: bool


@dataclasses.dataclass(frozen=True)
class Declaration:
    """A declaration in parts: what stands before the function (uses, types, helper functions), and its head."""

    preamble: str
    head: str
    name: str
    parameters: tuple[Parameter, ...]
    returns: str
    user_types: tuple[UserType, ...] = ()


def parse(declaration: str) -> Declaration:
    """The parts of `declaration`, whose last function is open.

    Raises:
        Unsplittable: there is no such function, or plain data cannot carry its types.
    """
    masked = text.mask(declaration, OPAQUE)
    found = _open_function(masked)
    if found is None:
        raise Unsplittable("the declaration opens no function")
    match, body = found
    if match.group("kind").split() not in ([], ["const"]):
        raise Unsplittable(f"a function that is {match.group('kind').strip()}")
    head = masked[match.start() : body]
    parameters, returns = _parts(head, match.end() - match.start())
    user_types = _user_types([p.held for p in parameters] + [returns], masked[: match.start()])
    stub_head = re.sub(r"\bconst\s+fn\b", "fn", head)
    return Declaration(declaration[: match.start()], stub_head, match.group("name"), parameters, returns, user_types)


def entry(declaration: str) -> str:
    """The name of the function, or else of the type, that `declaration` opens; empty if it opens neither."""
    masked = text.mask(declaration, OPAQUE)
    found = _open_function(masked)
    if found:
        return found[0].group("name")
    opened = _open_brace(masked)
    types = list(_TYPE_HEAD.finditer(masked, 0, opened)) if opened is not None else []
    return types[-1].group("name") if types else ""


def preamble(declaration: str) -> str:
    """All that stands before the function that `declaration` opens."""
    found = _open_function(text.mask(declaration, OPAQUE))
    return declaration[: found[0].start()] if found else ""


def lasting(kind: str) -> str:
    """`kind` with all lifetimes static: what a received value points at is never freed."""
    return re.sub(r"&\s*(?:'\w+\s*)?(?!mut\b)", "&'static ", kind)


def _open_brace(masked: str) -> int | None:
    opened: list[int] = []
    for match in re.finditer(r"[{}]", masked):
        if match.group() == "{":
            opened.append(match.start())
        elif opened:
            opened.pop()
    return opened[0] if opened else None


def _open_function(masked: str) -> tuple[re.Match[str], int] | None:
    """The head of the open function at the top level, and its opening brace; None where there is none."""
    opened = _open_brace(masked)
    heads = list(_HEAD.finditer(masked, 0, opened)) if opened is not None else []
    # Between the head of a function and its body no other body opens or closes: else this is an impl or a trait.
    if opened is None or not heads or re.search(r"[{};]", re.sub(r"\[[^\]]*\]", "", masked[heads[-1].end() : opened])):
        return None
    return heads[-1], opened


def _parts(head: str, after_name: int) -> tuple[tuple[Parameter, ...], str]:
    generics = re.match(r"\s*<([^()]*?)>\s*(?=\()", head[after_name:])
    if generics and not all(item.startswith("'") for item in split_list(generics.group(1))):
        raise Unsplittable(f"a generic function: {text.one_line(head)}")
    opening = head.find("(", after_name)
    closing = text.matching(head, opening) if opening >= 0 else None
    if closing is None:
        raise Unsplittable(f"not a function: {text.one_line(head)}")
    arrow = re.match(r"\s*->\s*(.*?)\s*(?:\bwhere\b.*)?$", head[closing + 1 :], re.DOTALL)
    parameters = tuple(_parse_parameter(item) for item in split_list(head[opening + 1 : closing]))
    return parameters, _spaced(arrow.group(1)) if arrow else "()"


def _parse_parameter(parameter: str) -> Parameter:
    match = re.fullmatch(r"(?:mut\s+)?(\w+)\s*:\s*(.+)", parameter, re.DOTALL)
    if not match:
        raise Unsplittable(f"the parameter {text.one_line(parameter)}")
    return Parameter(match.group(1), _spaced(match.group(2)))


def _spaced(kind: str) -> str:
    return re.sub(r"&\s*('\w+\s+)?mut\b\s*", "&mut ", re.sub(r"\s+", " ", kind)).strip()


def split_list(items: str) -> list[str]:
    """The items of a comma-separated list, commas within brackets aside."""
    parts, depth = [""], 0
    for character in items.replace("->", "\0"):
        depth += (character in "<([{") - (character in ">)]}")
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return [part.replace("\0", "->").strip() for part in parts if part.strip()]


# Types ---------------------------------------------------------------------------------------------------------


def _user_types(kinds: list[str], preamble: str) -> tuple[UserType, ...]:
    """The types of the masked preamble that `kinds` use, directly or not.

    Raises:
        Unsplittable: a type that plain data cannot carry.
    """
    found: dict[str, UserType] = {}

    def use(kind: str, generics: tuple[str, ...] = ()) -> None:
        if re.search(r"[^\w\s<>,&()\[\];:'=]|\bmut\b|\bimpl\b|\bfn\b", kind):
            raise Unsplittable(f"the type {kind}")
        for name in re.findall(r"(?<!')\b[A-Za-z_]\w*", kind):
            if name not in _PLAIN and name not in found and name not in generics:
                found[name] = user_type = _parse_type(name, preamble)
                for field in (field for variant in user_type.variants for field in variant.fields):
                    use(field.type, user_type.generics)

    for kind in kinds:
        use(kind)
    return tuple(found.values())


def _parse_type(name: str, preamble: str) -> UserType:
    head = rf"\b(?P<kind>struct|enum)\s+{re.escape(name)}\b\s*(?:<(?P<generics>[^>]*)>)?\s*(?P<opening>[({{;])"
    match = re.search(head, preamble)
    if match is None:
        raise Unsplittable(f"the type {name}, which is not the declaration's")
    generics = tuple(split_list(match.group("generics") or ""))
    if not all(re.fullmatch(r"[A-Za-z]\w*", item) for item in generics):
        raise Unsplittable(f"the type {name}<{', '.join(generics)}>")
    closing = match.end() if match.group("opening") == ";" else text.matching(preamble, match.start("opening"))
    body = preamble[match.end() : closing]
    if match.group("kind") == "enum":
        return UserType(name, generics, tuple(_parse_variant(item) for item in _items(body)), is_enum=True)
    is_tuple = match.group("opening") == "("
    return UserType(name, generics, (Variant("", _parse_fields(body, is_tuple), is_tuple),), is_enum=False)


def _parse_variant(variant: str) -> Variant:
    match = re.fullmatch(r"(\w+)\s*(?:=\s*\S+|(?P<body>[({].*[)}]))?", variant, re.DOTALL)
    if not match:
        raise Unsplittable(f"the variant {text.one_line(variant)}")
    body = match.group("body")
    if body is None:
        return Variant(match.group(1))
    return Variant(match.group(1), _parse_fields(body[1:-1], body[0] == "("), body[0] == "(")


def _parse_fields(body: str, is_tuple: bool) -> tuple[Field, ...]:
    fields = [re.sub(r"^pub(\s*\([^)]*\))?\s+", "", item) for item in _items(body)]
    if is_tuple:
        return tuple(Field(str(index), kind) for index, kind in enumerate(fields))
    pairs = (field.partition(":") for field in fields)
    return tuple(Field(name.strip(), kind.strip()) for name, _, kind in pairs)


def _items(body: str) -> list[str]:
    """The items of a masked body, without their attributes."""
    return split_list(re.sub(r"#\[[^\]]*\]", "", body))
