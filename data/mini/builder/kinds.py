"""The types that a problem may use, written once as Python annotations and rendered for every language."""

import ast
from dataclasses import dataclass
from typing import Any

# How many arguments each kind takes. A list of lists is Kind("list", (Kind("list", ...),)).
ARITY = {"int": 0, "long": 0, "float": 0, "str": 0, "bool": 0, "list": 1, "optional": 1, "map": 2, "tuple": 2}
SCALARS = frozenset(name for name, arity in ARITY.items() if arity == 0)


@dataclass(frozen=True)
class Kind:
    """A type: `name` is a key of ARITY; `long` is an integer that needs 64 bits (and fits in 53)."""

    name: str
    args: tuple["Kind", ...] = ()

    @property
    def is_uniform_pair(self) -> bool:
        """Whether this is a tuple whose two members are of one type, which an array can hold."""
        return self.name == "tuple" and self.args[0] == self.args[1]

    def contains(self, name: str) -> bool:
        """Whether `name` occurs anywhere in this type."""
        return self.name == name or any(arg.contains(name) for arg in self.args)


def kind_of(node: ast.expr | None) -> Kind:
    """The Kind that an annotation like `list[tuple[int, str]]` stands for; ValueError if it stands for none."""
    if node is None:
        raise ValueError("every parameter and the result need a type")
    name, args = ast.unparse(node), []
    if isinstance(node, ast.Subscript):
        name = ast.unparse(node.value)
        args = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    if ARITY.get(name) != len(args):
        raise ValueError(f"{ast.unparse(node)!r} is no type of data/mini; there are {', '.join(sorted(ARITY))}")
    return Kind(name, tuple(kind_of(arg) for arg in args))


def members(value: Any, kind: Kind) -> list[tuple[Any, Kind]]:
    """The members of a list or tuple, each with its own kind."""
    kinds = kind.args if kind.name == "tuple" else kind.args * len(value)
    return list(zip(value, kinds, strict=True))
