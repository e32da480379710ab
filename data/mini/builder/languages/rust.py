"""Rust: a lone string argument is a &str, a nested one a String; the comment alone is the prompt."""

from typing import Any

from builder.kinds import Kind
from builder.languages.base import Language, quoted
from builder.source import Case, Parameter, Problem

TYPES = {
    "int": "i32",
    "long": "i64",
    "float": "f64",
    "str": "String",
    "bool": "bool",
    "list": "Vec",
    "map": "HashMap",
    "optional": "Option",
}


class Rust(Language):
    key = file_key = "rust"
    task_prefix = "Rust"
    indent = "    "
    closing = "}\n"
    nothing = "None"

    def type(self, kind: Kind) -> str:
        args = ", ".join(self.type(arg) for arg in kind.args)
        if kind.name == "tuple":
            return f"({args})"
        return f"{TYPES[kind.name]}<{args}>" if args else TYPES[kind.name]

    def literal(self, value: Any, kind: Kind) -> str:
        return quoted(value) if kind.name == "str" else self.owned(value, kind)

    def owned(self, value: Any, kind: Kind) -> str:
        """A literal as it stands inside another one, where strings are owned."""
        if kind.name == "str":
            return quoted(value) + ".to_string()"
        if kind.name == "optional":
            return "None" if value is None else f"Some({self.owned(value, kind.args[0])})"
        if kind.name == "map":
            return self.map(value, kind)
        if kind.name == "tuple":
            return f"({', '.join(self.owned(*member) for member in zip(value, kind.args, strict=True))})"
        if kind.name == "list":
            items = ", ".join(self.owned(item, kind.args[0]) for item in value)
            return f"vec![{items}]" if value else f"Vec::<{self.type(kind.args[0])}>::new()"
        if kind.name == "bool":
            return "true" if value else "false"
        return repr(value)

    def map(self, value: Any, kind: Kind) -> str:
        key, item = kind.args
        pairs = ", ".join(f"({self.owned(k, key)}, {self.owned(v, item)})" for k, v in value.items())
        return f"HashMap::from([{pairs}])" if value else "HashMap::new()"

    def shown_argument(self, value: Any, kind: Kind) -> str:
        return self.literal(value, kind).replace(".to_string()", "")

    def shown_result(self, value: Any, kind: Kind) -> str:
        return self.shown_argument(value, kind)

    def head(self, problem: Problem, imports: tuple[str, ...]) -> dict[str, str]:
        text = "".join(f"    {line}".rstrip() + "\n" for line in self.docstring(problem))
        kinds = [parameter.kind for parameter in problem.parameters] + [problem.returns]
        uses = ["std::collections::HashMap"] * any(kind.contains("map") for kind in kinds)
        uses = list(dict.fromkeys([*uses, *imports]))
        preamble = "".join(f"use {path};\n" for path in uses) + "\n" * bool(uses)
        parameters = ", ".join(self.parameter(parameter) for parameter in problem.parameters)
        declaration = f"\n{preamble}fn {problem.name}({parameters}) -> {self.type(problem.returns)} {{\n"
        return {"prompt": f"\n/*\n{text}*/\n", "declaration": declaration}

    def parameter(self, parameter: Parameter) -> str:
        if parameter.kind.name == "str":
            return f"{parameter.name}: &str"
        return f"{parameter.name}: {'&mut ' if parameter.changed else ''}{self.type(parameter.kind)}"

    def body(self, text: str) -> str:
        return "\n" + super().body(text)

    def stub(self, problem: Problem) -> str:
        return "Default::default()"

    def test(self, problem: Problem, cases: tuple[Case, ...]) -> str:
        lines = [line for case in cases for line in self.assertions(problem, case)]
        body = "".join(f"        {line}\n" for line in lines)
        return (
            "\n#[cfg(test)]\nmod tests {\n    use super::*;\n\n    #[test]\n"
            f"    fn test_{problem.name}() {{\n{body}    }}\n}}\n"
        )

    def assertions(self, problem: Problem, case: Case) -> list[str]:
        if problem.changed is None:
            return [self.assertion(self.call(problem, case), case.result, problem.returns)]
        name = problem.changed.name
        return [
            f"let mut {name} = {self.changed_argument(problem, case)};",
            self.assertion(self.call(problem, case, changed=f"&mut {name}"), case.result, problem.returns),
            self.assertion(name, case.changed, problem.changed.kind),
        ]

    def assertion(self, expression: str, value: Any, kind: Kind) -> str:
        if kind.name == "float":
            return f"assert!(({expression} - {value!r}).abs() < 1e-6);"
        return f"assert_eq!({expression}, {self.literal(value, kind)});"
