"""Go: a pair is an array of two, an optional value an interface{} that may be nil."""

from typing import Any

from builder.kinds import SCALARS, Kind, members
from builder.languages.base import Language, pascal_case, quoted
from builder.source import Case, Problem

TYPES = {"int": "int", "long": "int", "float": "float64", "str": "string", "bool": "bool", "optional": "interface{}"}
TEST_SETUP = """package main

import (
    "testing"
    "github.com/stretchr/testify/assert"
)
"""
NEAR = "near := func(got, want float64) bool { return got-want < 1e-6 && want-got < 1e-6 }"


class Go(Language):
    key = file_key = "go"
    task_prefix = "Go"
    indent = "    "
    closing = "}\n\n"
    nothing = "nil"

    def name(self, problem: Problem) -> str:
        return pascal_case(problem.name)

    def type(self, kind: Kind) -> str:
        if kind.name in TYPES:
            return TYPES[kind.name]
        if kind.name == "list":
            return "[]" + self.type(kind.args[0])
        if kind.name == "tuple":
            return "[2]" + (self.type(kind.args[0]) if kind.is_uniform_pair else "interface{}")
        return f"map[{self.type(kind.args[0])}]{self.type(kind.args[1])}"

    def literal(self, value: Any, kind: Kind) -> str:
        if kind.name in SCALARS or kind.name == "optional":
            return self.braces(value, kind)
        return self.type(kind) + self.braces(value, kind)

    def braces(self, value: Any, kind: Kind) -> str:
        """A literal as it stands inside another one, where its type need not be said again."""
        if kind.name == "optional":
            return "nil" if value is None else self.braces(value, kind.args[0])
        if kind.name == "map":
            key, item = kind.args
            pairs = (f"{self.braces(k, key)}: {self.braces(v, item)}" for k, v in value.items())
            return f"{{{', '.join(pairs)}}}"
        if kind.name in ("list", "tuple"):
            return f"{{{', '.join(self.braces(*member) for member in members(value, kind))}}}"
        if kind.name == "bool":
            return "true" if value else "false"
        return quoted(value) if kind.name == "str" else repr(value)

    def head(self, problem: Problem, imports: tuple[str, ...]) -> dict[str, str]:
        listed = "".join(f'    "{name}"\n' for name in imports)
        block = f"import (\n{listed})\n" if imports else ""
        docstring = "".join(f"// {line}".rstrip() + "\n" for line in self.docstring(problem))
        parameters = ", ".join(f"{parameter.name} {self.type(parameter.kind)}" for parameter in problem.parameters)
        signature = f"func {self.name(problem)}({parameters}) {self.type(problem.returns)} {{\n"
        return {
            "prompt": f"{block}\n{docstring}{signature}",
            "import": block,
            "docstring": docstring,
            "declaration": "\n" + signature,
            "test_setup": TEST_SETUP,
        }

    def stub(self, problem: Problem) -> str:
        return f"var nothing {self.type(problem.returns)}\nreturn nothing"

    def test(self, problem: Problem, cases: tuple[Case, ...]) -> str:
        lines = ["assert := assert.New(t)"] + [NEAR] * (problem.returns.name == "float")
        lines += [line for number, case in enumerate(cases) for line in self.assertions(problem, case, number)]
        body = "".join(f"    {line}\n" for line in lines)
        return f"func Test{self.name(problem)}(t *testing.T) {{\n{body}}}\n"

    def assertions(self, problem: Problem, case: Case, number: int) -> list[str]:
        if problem.changed is None:
            return [self.assertion(self.call(problem, case), case.result, problem.returns)]
        name = f"{problem.changed.name}{number}"
        return [
            f"{name} := {self.changed_argument(problem, case)}",
            self.assertion(self.call(problem, case, changed=name), case.result, problem.returns),
            self.assertion(name, case.changed, problem.changed.kind),
        ]

    def assertion(self, expression: str, value: Any, kind: Kind) -> str:
        if kind.name == "float":
            return f"assert.Equal(true, near({expression}, {value!r}))"
        if kind.name in ("list", "map") and not value:
            # assert.Equal tells a nil slice or map from an empty one; to a caller both are empty.
            return f"assert.Equal(0, len({expression}))"
        return f"assert.Equal({self.literal(value, kind)}, {expression})"
