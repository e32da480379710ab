"""The solution in what a model answered, for Java: a class that holds a method."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from humaneval_x.languages import java_source, text
from humaneval_x.languages.base import per_problem
from humaneval_x.languages.java_source import Member, Method
from humaneval_x.problems import Problem


@dataclass(frozen=True)
class _Asked:
    """What a declaration asks for, and what it gives besides."""

    method: Method
    imports: tuple[str, ...]
    #: Names and texts of the other methods.
    helpers: tuple[tuple[str, str], ...]


@per_problem
def _asked(problem: Problem) -> _Asked:
    declaration, method = problem.declaration, java_source.method(problem.declaration)
    masked = java_source.mask(declaration)
    owner = java_source.class_among(java_source.members(masked), method.owner)
    start = owner.start + owner.body[0] if owner and owner.body else len(masked)
    named = [(java_source.name_of(member), member) for member in java_source.members(masked[start:])]
    helpers = tuple(
        (name, declaration[start + member.start : start + member.end])
        for name, member in named
        if member.complete and name not in (method.name, None)
    )
    return _Asked(method, tuple(java_source.imports(masked)), helpers)


def solution(problem: Problem, prefix: str, answer: str, fence_tags: Collection[str]) -> str:
    """One class with the asked-for method, the other classes of the answer, and all imports in front.

    Code is taken out of chat answers. It may be the class, under its own or another name, or the method with or without
    others beside it; else it follows `prefix`. What the declaration has besides and the answer lacks (imports, helper
    methods) is added. Prose, package clauses, a main method or class and whatever was cut off are dropped, and open
    braces closed.
    """
    asked = _asked(problem)
    code = text.fenced_code(answer, fence_tags, lambda block: _defines(block, asked.method))
    return _rebuilt(_as_class(code, prefix, asked.method), asked)


def _as_class(code: str, prefix: str, method: Method) -> str:
    """`code` with the asked-for class around the method."""
    masked = java_source.mask(code)
    if method.owner in masked and java_source.class_among(java_source.members(masked), method.owner):
        return code
    if method.name not in masked:
        return prefix + code
    for member in java_source.members(masked):
        named = java_source.TYPE.match(member.masked)
        if named and _method_at_top(member.masked_body, method.name):
            # The class under another name: Main, as whole programs have it.
            return _renamed(code, masked, named.group(1), method.owner)
    end = text.end_of_block(masked)
    if _method_at_top(masked if end is None else masked[: end - 1], method.name):
        code = code if end is None else code[: end - 1]
        return f"class {method.owner} {{\n{code}\n}}\n"
    return prefix + code


def _defines(block: str, method: Method) -> bool:
    # What stands between two marks and ends in a brace, looked through once.
    head = rf"(?<![^;{{}}])(?=[^;{{}}]*+\{{)[^;{{}}]*?\b{method.name}\s*+\("
    return re.search(head, java_source.mask(block)) is not None


def _method_at_top(masked: str, name: str) -> bool:
    return any(java_source.name_of(member) == name for member in java_source.members(masked))


def _renamed(code: str, masked: str, old: str, new: str) -> str:
    pieces, position = [], 0
    for match in re.finditer(rf"\b{old}\b", masked):
        pieces += [code[position : match.start()], new]
        position = match.end()
    return "".join([*pieces, code[position:]])


def _rebuilt(code: str, asked: _Asked) -> str:
    masked = java_source.mask(code)
    members = list(java_source.members(masked))
    owner = java_source.class_among(members, asked.method.owner)
    if owner is None:
        return code
    start, end = owner.body or (len(owner.masked), len(owner.masked))
    header = re.sub(r"^public\s+", "", code[owner.start : owner.start + start])
    inner = code[owner.start + start : owner.start + end]
    lines = [*asked.imports, *java_source.imports(masked)]
    parts = ["\n".join(dict.fromkeys(lines)), header + _filled(inner, owner.masked[start:end], asked) + "\n}"]
    return "\n\n".join([*parts, *_other_classes(code, members, asked.method.owner)]) + "\n"


def _filled(inner: str, masked: str, asked: _Asked) -> str:
    """The body of a class: the declaration's other methods that the answer has not stated again, and what is kept of
    the answer's own members."""
    named = [(java_source.name_of(member), member) for member in java_source.members(masked)]
    stated = {name for name, _ in named}
    missing = [f"\n{helper}\n" for name, helper in asked.helpers if name not in stated]
    return "".join(missing) + "".join(_kept(inner, named, asked.method.name))


def _kept(inner: str, named: Iterable[tuple[str | None, Member]], asked: str) -> Iterator[str]:
    """All but what was cut off and a main method, with what stands in front of each."""
    position = 0
    for name, member in named:
        if member.complete and name != "main":
            yield inner[position : member.end]
        elif name == asked:
            # What is missing may be only its closing brace.
            yield inner[position:].rstrip() + "\n    }"
        position = member.end


def _other_classes(code: str, members: Iterable[Member], owner: str) -> Iterator[str]:
    """The classes beside `owner` that a solution may need."""
    for member in members:
        named = java_source.TYPE.match(member.masked)
        if named and named.group(1) not in ("Main", owner) and member.complete:
            # Of public classes there may be one a file.
            yield re.sub(r"^((?:@\w+\s+)*)public\s+", r"\1", code[member.start : member.end])
