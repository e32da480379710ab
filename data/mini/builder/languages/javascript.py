"""JavaScript: console.assert on JSON; an object's keys are sorted before it is compared."""

import json
from typing import Any

from builder.kinds import Kind, members
from builder.languages.base import Language, camel_case
from builder.source import Case, Problem


class JavaScript(Language):
    key = "javascript"
    file_key = "js"
    task_prefix = "JavaScript"
    indent = "  "
    closing = "}\n\n"
    nothing = "null"

    def name(self, problem: Problem) -> str:
        return camel_case(problem.name)

    def literal(self, value: Any, kind: Kind) -> str:
        if kind.name == "str":
            return "'" + json.dumps(value)[1:-1].replace("'", "\\'").replace('\\"', '"') + "'"
        if kind.name == "map":
            key, item = kind.args
            pairs = (f"{self.literal(k, key)}: {self.literal(v, item)}" for k, v in value.items())
            return f"{{{', '.join(pairs)}}}"
        if kind.name in ("list", "tuple"):
            return f"[{', '.join(self.literal(*member) for member in members(value, kind))}]"
        if kind.name == "optional":
            return "null" if value is None else self.literal(value, kind.args[0])
        return json.dumps(value)

    def head(self, problem: Problem, imports: tuple[str, ...]) -> dict[str, str]:
        comment = "/* " + "\n  ".join([*self.docstring(problem), "*/"]) + "\n"
        parameters = ", ".join(parameter.name for parameter in problem.parameters)
        signature = f"const {self.name(problem)} = ({parameters}) => {{\n"
        return {"prompt": comment + signature, "declaration": "\n" + signature}

    def stub(self, problem: Problem) -> str:
        return "return undefined;"

    def test(self, problem: Problem, cases: tuple[Case, ...]) -> str:
        lines = [line for number, case in enumerate(cases) for line in self.assertions(problem, case, number)]
        name = "test" + self.name(problem)[0].upper() + self.name(problem)[1:]
        body = "".join(f"  {line}\n" for line in lines)
        return f"const {name} = () => {{\n{body}}}\n\n{name}()\n"

    def assertions(self, problem: Problem, case: Case, number: int) -> list[str]:
        if problem.changed is None:
            return [self.assertion(self.call(problem, case), case.result, problem.returns)]
        name = f"{problem.changed.name}{number}"
        return [
            f"const {name} = {self.changed_argument(problem, case)}",
            self.assertion(self.call(problem, case, changed=name), case.result, problem.returns),
            self.assertion(name, case.changed, problem.changed.kind),
        ]

    def assertion(self, expression: str, value: Any, kind: Kind) -> str:
        expected = self.literal(value, kind)
        if kind.name == "float":
            return f"console.assert(Math.abs({expression} - {expected}) < 1e-6)"
        if kind.name == "map":
            expression, expected = (f"Object.entries({text}).sort()" for text in (expression, expected))
        if kind.name in ("map", "list", "tuple"):
            expression, expected = (f"JSON.stringify({text})" for text in (expression, expected))
        return f"console.assert({expression} === {expected})"
