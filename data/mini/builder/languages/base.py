"""What a language has to say for the builder."""

import json
from abc import ABC, abstractmethod
from typing import Any

from builder.kinds import Kind, members
from builder.source import Case, Problem


def quoted(text: str) -> str:
    """A string literal that C++, Java, JavaScript, Go and Rust all read alike (data/mini is ASCII)."""
    return json.dumps(text)


class Language(ABC):
    key: str  # the sources' file name
    file_key: str  # in humaneval_<file_key>.jsonl
    task_prefix: str  # in task_id
    indent: str  # before each line of a body
    closing: str  # what ends a body
    nothing: str  # how a prompt names the absent value

    def name(self, problem: Problem) -> str:
        """The function's name in this language's own case."""
        return problem.name

    @abstractmethod
    def literal(self, value: Any, kind: Kind) -> str:
        """An expression for `value`."""

    @abstractmethod
    def head(self, problem: Problem, imports: tuple[str, ...]) -> dict[str, str]:
        """Prompt, declaration and the fields that go with them in this language."""

    @abstractmethod
    def stub(self, problem: Problem) -> str:
        """A body that compiles and does nothing."""

    @abstractmethod
    def test(self, problem: Problem, cases: tuple[Case, ...]) -> str:
        """A test of `cases`, as the published set writes them."""

    def body(self, text: str) -> str:
        """A body as a completion: indented and closed."""
        lines = [(self.indent + line).rstrip() for line in text.rstrip("\n").split("\n")]
        return "\n".join(lines) + "\n" + self.closing

    def shown_argument(self, value: Any, kind: Kind) -> str:
        """An argument as a docstring's example shows it."""
        return self.literal(value, kind)

    def shown_result(self, value: Any, kind: Kind) -> str:
        """A result as a docstring's example shows it."""
        return self.literal(value, kind)

    def docstring(self, problem: Problem) -> list[str]:
        """The lines of the statement and of its examples."""
        lines = problem.statement.replace("{nothing}", self.nothing).split("\n")
        for case in problem.examples:
            lines += [f">>> {self.call(problem, case, self.shown_argument)}", self.shown_outcome(problem, case)]
        return lines

    def shown_outcome(self, problem: Problem, case: Case) -> str:
        result = self.shown_result(case.result, problem.returns)
        if problem.changed is None:
            return result
        return f"{result}, and {problem.changed.name} becomes {self.shown_result(case.changed, problem.changed.kind)}"

    def call(self, problem: Problem, case: Case, render: Any = None, changed: str | None = None) -> str:
        """The call of `case`; `changed` stands in for the argument that is changed in place."""
        render = render or self.literal
        args = [
            changed if changed and parameter.changed else render(value, parameter.kind)
            for value, parameter in zip(case.args, problem.parameters, strict=True)
        ]
        return f"{self.name(problem)}({', '.join(args)})"

    def changed_argument(self, problem: Problem, case: Case) -> str:
        """A literal of the argument that `case` has changed in place, as it is before the call."""
        pairs = zip(case.args, problem.parameters, strict=True)
        return next(self.literal(value, parameter.kind) for value, parameter in pairs if parameter.changed)

    def joined(self, value: Any, kind: Kind) -> str:
        """The literals of a list's or tuple's members, with commas."""
        return ", ".join(self.literal(*member) for member in members(value, kind))


def camel_case(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


def pascal_case(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("_"))
