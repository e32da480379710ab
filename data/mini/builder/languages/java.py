"""Java: a pair is a List, mutable arguments, one list of booleans per test."""

from typing import Any

from builder.kinds import Kind, members
from builder.languages.base import Language, camel_case, quoted
from builder.source import Case, Problem

SCALARS = {"int": "int", "long": "long", "float": "double", "str": "String", "bool": "boolean"}
BOXES = {"int": "Integer", "long": "Long", "float": "Double", "str": "String", "bool": "Boolean"}
EMPTY = {
    "int": "0",
    "long": "0",
    "float": "0.0",
    "str": '""',
    "bool": "false",
    "list": "new ArrayList<>()",
    "map": "new HashMap<>()",
    "tuple": "new ArrayList<>()",
    "optional": "Optional.empty()",
}
PREAMBLE = "import java.util.*;\nimport java.lang.*;\n\nclass Solution {\n"


class Java(Language):
    key = file_key = "java"
    task_prefix = "Java"
    indent = "        "
    closing = "    }\n}"
    nothing = "Optional.empty()"

    def name(self, problem: Problem) -> str:
        return camel_case(problem.name)

    def type(self, kind: Kind) -> str:
        return SCALARS.get(kind.name) or self.boxed(kind)

    def boxed(self, kind: Kind) -> str:
        if kind.name in BOXES:
            return BOXES[kind.name]
        if kind.name == "tuple":
            return f"List<{self.boxed(kind.args[0]) if kind.is_uniform_pair else 'Object'}>"
        outer = {"list": "List", "map": "Map", "optional": "Optional"}[kind.name]
        return f"{outer}<{', '.join(self.boxed(arg) for arg in kind.args)}>"

    def literal(self, value: Any, kind: Kind) -> str:
        if kind.name in SCALARS:
            return self.scalar(value, kind)
        if kind.name == "optional":
            return "Optional.empty()" if value is None else f"Optional.of({self.literal(value, kind.args[0])})"
        if kind.name == "map":
            pairs = [text for item in value.items() for text in map(self.literal, item, kind.args)]
            return f"Map.of({', '.join(pairs)})"
        return f"Arrays.asList({self.joined(value, kind)})"

    def scalar(self, value: Any, kind: Kind) -> str:
        if kind.name == "bool":
            return "true" if value else "false"
        if kind.name == "str":
            return quoted(value)
        return f"{value}L" if kind.name == "long" else repr(value)

    def argument(self, value: Any, kind: Kind) -> str:
        """A literal that the solution may change: Arrays.asList and Map.of are of fixed size."""
        if kind.name in ("list", "tuple"):
            inner = ", ".join(self.argument(*member) for member in members(value, kind))
            return f"new ArrayList<>(Arrays.asList({inner}))"
        if kind.name == "map":
            return f"new HashMap<>({self.literal(value, kind)})"
        return self.literal(value, kind)

    def shown_result(self, value: Any, kind: Kind) -> str:
        """As toString shows it."""
        if kind.name in SCALARS:
            return self.scalar(value, kind).strip('"').removesuffix("L")
        if kind.name == "optional":
            return "Optional.empty" if value is None else f"Optional[{value}]"
        if kind.name == "map":
            key, item = kind.args
            pairs = (f"{self.shown_result(k, key)}={self.shown_result(v, item)}" for k, v in value.items())
            return f"{{{', '.join(pairs)}}}"
        return f"[{', '.join(self.shown_result(*member) for member in members(value, kind))}]"

    def head(self, problem: Problem, imports: tuple[str, ...]) -> dict[str, str]:
        text = "\n".join("    " + line for line in self.docstring(problem))
        parameters = ", ".join(f"{self.type(parameter.kind)} {parameter.name}" for parameter in problem.parameters)
        signature = f"    public {self.type(problem.returns)} {self.name(problem)}({parameters}) {{\n"
        prompt = f"{PREAMBLE}    /**\n{text}\n     */\n{signature}"
        return {"prompt": prompt, "declaration": PREAMBLE + signature, "text": text}

    def stub(self, problem: Problem) -> str:
        return f"return {EMPTY[problem.returns.name]};"

    def test(self, problem: Problem, cases: tuple[Case, ...]) -> str:
        variables: list[str] = []
        checks: list[str] = []
        for number, case in enumerate(cases):
            self.add_case(problem, case, number, variables, checks)
        indent = " " * 8
        before = "".join(f"{indent}{variable}\n" for variable in variables)
        listed = ",\n".join(f"{indent * 2}{check}" for check in checks)
        return (
            "public class Main {\n    public static void main(String[] args) {\n"
            f"{indent}Solution s = new Solution();\n{before}"
            f"{indent}List<Boolean> correct = Arrays.asList(\n{listed}\n{indent});\n"
            f"{indent}if (correct.contains(false)) {{\n{indent}    throw new AssertionError();\n{indent}}}\n"
            "    }\n}\n"
        )

    def add_case(self, problem: Problem, case: Case, number: int, variables: list[str], checks: list[str]) -> None:
        name = None
        if problem.changed is not None:
            name = f"{problem.changed.name}{number}"
            index = problem.parameters.index(problem.changed)
            value = self.argument(case.args[index], problem.changed.kind)
            variables.append(f"{self.type(problem.changed.kind)} {name} = {value};")
        call = "s." + self.call(problem, case, self.argument, name)
        checks.append(self.check(call, case.result, problem.returns))
        if name is not None and problem.changed is not None:
            checks.append(self.check(name, case.changed, problem.changed.kind))

    def check(self, expression: str, value: Any, kind: Kind) -> str:
        if kind.name == "bool":
            return expression if value else f"!{expression}"
        if kind.name == "float":
            return f"Math.abs({expression} - {value!r}) < 1e-6"
        if kind.name in ("int", "long"):
            return f"{expression} == {self.literal(value, kind)}"
        return f"Objects.equals({expression}, {self.literal(value, kind)})"
