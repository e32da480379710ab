"""C++11: no std::optional, so an optional value is a pair (is it there, the value)."""

from typing import Any

from builder.kinds import Kind, members
from builder.languages.base import Language, quoted
from builder.source import Case, Parameter, Problem

SCALARS = {"int": "int", "long": "long long", "float": "double", "str": "string", "bool": "bool"}
TEMPLATES = {"list": "vector", "map": "map", "tuple": "pair"}
HEADERS = {"str": "string", "list": "vector", "map": "map", "tuple": "utility", "optional": "utility"}
ABSENT = {"int": "0"}


class Cpp(Language):
    key = file_key = "cpp"
    task_prefix = "CPP"
    indent = "    "
    closing = "}\n"
    nothing = "(false, 0)"

    def type(self, kind: Kind) -> str:
        if kind.name == "optional":
            return f"pair<bool, {self.type(kind.args[0])}>"
        if kind.name in SCALARS:
            return SCALARS[kind.name]
        return f"{TEMPLATES[kind.name]}<{', '.join(self.type(arg) for arg in kind.args)}>"

    def literal(self, value: Any, kind: Kind) -> str:
        if kind.name in SCALARS:
            return self.scalar(value, kind)
        return self.type(kind) + self.braces(value, kind)

    def scalar(self, value: Any, kind: Kind) -> str:
        if kind.name == "bool":
            return "true" if value else "false"
        if kind.name == "str":
            return quoted(value)
        return f"{value}LL" if kind.name == "long" else repr(value)

    def braces(self, value: Any, kind: Kind) -> str:
        """A literal as it stands inside another one, where its type need not be said again."""
        if kind.name in SCALARS:
            return self.scalar(value, kind)
        if kind.name == "optional":
            there = value is not None
            parts = ["true", self.braces(value, kind.args[0])] if there else ["false", ABSENT[kind.args[0].name]]
        elif kind.name == "map":
            key, item = kind.args
            parts = [f"{{{self.braces(k, key)}, {self.braces(v, item)}}}" for k, v in value.items()]
        else:
            parts = [self.braces(*member) for member in members(value, kind)]
        return f"{{{', '.join(parts)}}}"

    def shown_argument(self, value: Any, kind: Kind) -> str:
        return self.braces(value, kind)

    def shown_result(self, value: Any, kind: Kind) -> str:
        shown = self.braces(value, kind)
        return f"({shown[1:-1]})" if kind.name in ("tuple", "optional") else shown

    def docstring(self, problem: Problem) -> list[str]:
        lines = super().docstring(problem)
        if problem.returns.name == "optional":
            at = len(problem.statement.split("\n"))
            lines.insert(at, "A result that exists is returned as (true, result).")
        return lines

    def head(self, problem: Problem, imports: tuple[str, ...]) -> dict[str, str]:
        comment = "\n".join(["/*", *self.docstring(problem), "*/"]) + "\n"
        kinds = [parameter.kind for parameter in problem.parameters] + [problem.returns]
        headers = [header for name, header in HEADERS.items() if any(kind.contains(name) for kind in kinds)]
        headers = list(dict.fromkeys(["stdio.h", *headers, *imports]))
        includes = "".join(f"#include<{header}>\n" for header in headers)
        parameters = ", ".join(self.parameter(parameter) for parameter in problem.parameters)
        signature = f"{self.type(problem.returns)} {problem.name}({parameters}){{\n"
        declaration = includes + "using namespace std;\n" + signature
        return {"prompt": comment + declaration, "declaration": declaration}

    def parameter(self, parameter: Parameter) -> str:
        return f"{self.type(parameter.kind)}{'&' if parameter.changed else ''} {parameter.name}"

    def stub(self, problem: Problem) -> str:
        return "return {};"

    def test(self, problem: Problem, cases: tuple[Case, ...]) -> str:
        lines = [line for number, case in enumerate(cases) for line in self.assertions(problem, case, number)]
        body = "".join(f"    {line}\n" for line in lines)
        extra = "#include<math.h>\n" if problem.returns.name == "float" else ""
        return f"#undef NDEBUG\n#include<assert.h>\n{extra}int main(){{\n{body}}}\n"

    def assertions(self, problem: Problem, case: Case, number: int) -> list[str]:
        if problem.changed is None:
            return [self.assertion(self.call(problem, case), case.result, problem.returns)]
        name = f"{problem.changed.name}{number}"
        return [
            f"{self.type(problem.changed.kind)} {name} = {self.changed_argument(problem, case)};",
            self.assertion(self.call(problem, case, changed=name), case.result, problem.returns),
            self.assertion(name, case.changed, problem.changed.kind),
        ]

    def assertion(self, expression: str, value: Any, kind: Kind) -> str:
        if kind.name == "float":
            return f"assert (fabs({expression} - {value!r}) < 1e-6);"
        # The second pair of parentheses keeps commas inside braces from splitting the macro's argument.
        return f"assert (({expression} == {self.literal(value, kind)}));"
