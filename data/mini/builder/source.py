"""Reads one problem's folder: problem.md (what all languages share) and a Markdown file per language.

problem.md: a title, the signature in a `python` block, the statement, then the sections `Examples`, `Tests`
(`call == result` expressions) and `Wrong solutions` (`- name: what is wrong`). A parameter annotated
`changed[...]` is changed in place; its cases give `(result, the argument afterwards)`.

<language>.md: `Imports` (optional, one a line), `Solution` (a body without its base indentation), and for each
wrong solution `Wrong: name`: a `diff` against the solution, or a whole body in a block of another kind.
"""

import ast
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from builder.kinds import Kind, kind_of


@dataclass(frozen=True)
class Parameter:
    name: str
    kind: Kind
    changed: bool


@dataclass(frozen=True)
class Case:
    """One call: its arguments, what it returns, and what the changed argument is afterwards (or None)."""

    args: tuple[Any, ...]
    result: Any
    changed: Any


@dataclass(frozen=True)
class Problem:
    number: int
    name: str
    parameters: tuple[Parameter, ...]
    returns: Kind
    statement: str
    examples: tuple[Case, ...]
    tests: tuple[Case, ...]
    wrong: dict[str, str]
    folder: Path

    @property
    def changed(self) -> Parameter | None:
        """The parameter that is changed in place, if there is one."""
        return next((parameter for parameter in self.parameters if parameter.changed), None)


@dataclass(frozen=True)
class Solutions:
    """One language's part of a problem: bodies without base indentation, wrong ones by their name."""

    imports: tuple[str, ...]
    canonical: str
    wrong: dict[str, str]


def load_problems(folder: Path) -> list[Problem]:
    """All problems below `folder`, whose subfolders are named `<number>_<name>`, in order."""
    return [load_problem(path) for path in sorted(folder.iterdir()) if path.is_dir()]


def load_problem(folder: Path) -> Problem:
    number, name = folder.name.split("_", 1)
    sections = read_sections(folder / "problem.md")
    _, signature, statement = re.split(r"^```(?:python)?\n", sections[""], flags=re.MULTILINE)
    function = ast.parse(signature.strip() + ": ...").body[0]
    if not isinstance(function, ast.FunctionDef) or function.name != name:
        raise ValueError(f"{folder}/problem.md: the signature must be that of {name}")
    parameters = tuple(read_parameter(arg) for arg in function.args.args)
    in_place = any(parameter.changed for parameter in parameters)
    examples, tests = (read_cases(sections[title], in_place) for title in ("Examples", "Tests"))
    wrong = dict(re.findall(r"^- (\w+): (.+)$", sections["Wrong solutions"], re.MULTILINE))
    return Problem(
        int(number), name, parameters, kind_of(function.returns), statement.strip(), examples, tests, wrong, folder
    )


def read_parameter(arg: ast.arg) -> Parameter:
    annotation = arg.annotation
    if isinstance(annotation, ast.Subscript) and ast.unparse(annotation.value) == "changed":
        return Parameter(arg.arg, kind_of(annotation.slice), changed=True)
    return Parameter(arg.arg, kind_of(annotation), changed=False)


def read_cases(section: str, in_place: bool) -> tuple[Case, ...]:
    """Cases from `call(arguments) == result` expressions."""
    cases = []
    for statement in ast.parse(fenced(section)[1]).body:
        match statement:
            case ast.Expr(ast.Compare(left=ast.Call(args=args), ops=[ast.Eq()], comparators=[right])):
                values, result = tuple(map(ast.literal_eval, args)), ast.literal_eval(right)
                cases.append(Case(values, *result) if in_place else Case(values, result, None))
            case _:
                raise ValueError(f"a case must read `call(arguments) == result`, not {ast.unparse(statement)!r}")
    return tuple(cases)


def load_solutions(folder: Path, language: str) -> Solutions:
    sections = read_sections(folder / f"{language}.md")
    canonical = fenced(sections["Solution"])[1]
    imports = tuple(sections.get("Imports", "").split())
    wrong = {}
    for title, section in sections.items():
        if title.startswith("Wrong: "):
            wrong[title.removeprefix("Wrong: ")] = wrong_body(canonical, section, f"{folder}/{language}.md, {title}")
    return Solutions(imports, canonical, wrong)


def wrong_body(canonical: str, section: str, where: str) -> str:
    tag, text = fenced(section)
    return apply_diff(canonical, text, where) if tag == "diff" else text


def apply_diff(body: str, diff: str, where: str) -> str:
    """`body` with every hunk applied; hunks are separated by an empty line and must match exactly once."""
    for hunk in diff.strip("\n").split("\n\n"):
        lines = hunk.split("\n")
        old = "".join(line[1:] + "\n" for line in lines if line[0] in " -")
        new = "".join(line[1:] + "\n" for line in lines if line[0] in " +")
        if ("\n" + body).count("\n" + old) != 1:
            raise ValueError(f"{where}: this must occur exactly once in the solution:\n{old}")
        body = ("\n" + body).replace("\n" + old, "\n" + new)[1:]
    return body


def read_sections(path: Path) -> dict[str, str]:
    """The text below each `## title`; what stands between the file's title and the first one is under ''."""
    text = path.read_text(encoding="utf-8").split("\n", 1)[1]
    parts = re.split(r"^## (.+)\n", text, flags=re.MULTILINE)
    return {"": parts[0]} | dict(zip(parts[1::2], parts[2::2], strict=True))


def fenced(section: str) -> tuple[str, str]:
    """The kind and the text of the section's fenced block."""
    found = re.search(r"^```(\w+)\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    if found is None:
        raise ValueError(f"a section without a fenced block: {section!r}")
    return found[1], found[2]
