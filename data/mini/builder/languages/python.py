"""Python: annotations from typing, a docstring, `check(function)`."""

from typing import Any

from builder.kinds import Kind
from builder.languages.base import Language
from builder.source import Case, Problem

NAMES = {"list": "List", "map": "Dict", "tuple": "Tuple", "optional": "Optional", "long": "int"}


class Python(Language):
    key = file_key = "python"
    task_prefix = "Python"
    indent = "    "
    closing = ""
    nothing = "None"

    def type(self, kind: Kind) -> str:
        name = NAMES.get(kind.name, kind.name)
        return f"{name}[{', '.join(self.type(arg) for arg in kind.args)}]" if kind.args else name

    def literal(self, value: Any, kind: Kind) -> str:
        return repr(value)

    def head(self, problem: Problem, imports: tuple[str, ...]) -> dict[str, str]:
        declaration = self.declaration(problem)
        lines = self.docstring(problem)
        text = "\n".join("    " + line for line in lines)
        prompt = f'{declaration}    """ {text.lstrip()}\n    """\n'
        return {"prompt": prompt, "declaration": declaration, "text": text}

    def declaration(self, problem: Problem) -> str:
        kinds = [parameter.kind for parameter in problem.parameters] + [problem.returns]
        used = sorted(NAMES[name] for name in NAMES if name != "long" and any(kind.contains(name) for kind in kinds))
        imports = f"from typing import {', '.join(used)}\n\n\n" if used else ""
        parameters = ", ".join(f"{parameter.name}: {self.type(parameter.kind)}" for parameter in problem.parameters)
        return f"{imports}def {problem.name}({parameters}) -> {self.type(problem.returns)}:\n"

    def stub(self, problem: Problem) -> str:
        return "pass"

    def test(self, problem: Problem, cases: tuple[Case, ...]) -> str:
        lines = [line for case in cases for line in self.assertions(problem, case)]
        body = "".join(f"    {line}\n" for line in lines)
        return f"\n\ndef check({problem.name}):\n{body}\ncheck({problem.name})\n"

    def assertions(self, problem: Problem, case: Case) -> list[str]:
        if problem.changed is None:
            return [self.assertion(self.call(problem, case), case.result, problem.returns)]
        name = problem.changed.name
        return [
            f"{name} = {self.changed_argument(problem, case)}",
            self.assertion(self.call(problem, case, changed=name), case.result, problem.returns),
            self.assertion(name, case.changed, problem.changed.kind),
        ]

    def assertion(self, expression: str, value: Any, kind: Kind) -> str:
        if kind.name == "float":
            return f"assert abs({expression} - {value!r}) < 1e-6"
        return f"assert {expression} == {value!r}"
