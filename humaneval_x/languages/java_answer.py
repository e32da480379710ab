"""The solution in what a model answered, for Java: a class that holds a method."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from humaneval_x.languages import java_source, text
from humaneval_x.languages.java_source import Member, Method


def solution(declaration: str, prefix: str, answer: str, fence_tags: Collection[str]) -> str:
    """One class with the asked-for method, the other classes of the answer, and all imports in front.

    Code is taken out of chat answers. It may be the class, under its own or another name, or the method with or without
    others beside it; else it follows `prefix`. What the declaration has besides and the answer lacks (imports, helper
    methods) is added. Prose, package clauses, a main method or class and whatever was cut off are dropped, and open
    braces closed.
    """
    method = java_source.method(declaration)
    code = text.fenced_code(answer, fence_tags, lambda block: _defines(block, method))
    whole = _as_class(code, prefix, method)
    is_as_it_was = whole == code and not java_source.class_in(code, method.owner)
    return whole if is_as_it_was else _rebuilt(whole, declaration, method)


def _as_class(code: str, prefix: str, method: Method) -> str:
    """`code` with the asked-for class around the method."""
    masked = java_source.mask(code)
    if java_source.class_in(code, method.owner):
        return code
    for member in java_source.members(masked):
        named = java_source.TYPE.match(member.masked)
        if named and _method_in(member, method.name):
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


def _method_in(member: Member, name: str) -> bool:
    return member.body is not None and _method_at_top(member.masked[slice(*member.body)], name)


def _method_at_top(masked: str, name: str) -> bool:
    return any(java_source.name_of(member) == name for member in java_source.members(masked))


def _renamed(code: str, masked: str, old: str, new: str) -> str:
    pieces, position = [], 0
    for match in re.finditer(rf"\b{old}\b", masked):
        pieces += [code[position : match.start()], new]
        position = match.end()
    return "".join([*pieces, code[position:]])


def _rebuilt(code: str, declaration: str, method: Method) -> str:
    owner = java_source.class_in(code, method.owner)
    if owner is None:
        return code
    body = owner.body or (len(owner.masked), len(owner.masked))
    inner = code[owner.start + body[0] : owner.start + body[1]]
    header = re.sub(r"^public\s+", "", code[owner.start : owner.start + body[0]])
    lines = [*java_source.imports(declaration), *java_source.imports(code)]
    parts = [
        "\n".join(dict.fromkeys(lines)),
        header + _helpers(declaration, inner, method) + _kept(inner, method) + "\n}",
    ]
    return "\n\n".join([*parts, *_other_classes(code, owner, method)]) + "\n"


def _kept(inner: str, method: Method) -> str:
    """The body of a class, without what was cut off and without a main method and what stands in front of it."""
    kept, position = list[str](), 0
    for member in java_source.members(java_source.mask(inner)):
        name = java_source.name_of(member)
        if member.complete and name != "main":
            kept.append(inner[position : member.end])
        elif name == method.name:
            # What is missing may be only its closing brace.
            kept.append(inner[position:].rstrip() + "\n    }")
        position = member.end
    return "".join(kept)


def _helpers(declaration: str, inner: str, method: Method) -> str:
    """Methods beside the asked-for one that the declaration gives and the answer has not stated again."""
    owner = java_source.class_in(declaration, method.owner)
    if owner is None or owner.body is None:
        return ""
    given = declaration[owner.start + owner.body[0] :]
    stated = {java_source.name_of(member) for member in java_source.members(java_source.mask(inner))}
    missing = [
        given[member.start : member.end]
        for member in java_source.members(java_source.mask(given))
        if member.complete and java_source.name_of(member) not in stated | {method.name, None}
    ]
    return "".join(f"\n{helper}\n" for helper in missing)


def _other_classes(code: str, owner: Member, method: Method) -> Iterator[str]:
    for member in java_source.members(java_source.mask(code)):
        named = java_source.TYPE.match(member.masked)
        is_needless = named is None or named.group(1) in ("Main", method.owner) or not member.complete
        if not is_needless and member.start != owner.start:
            # Of public classes there may be one a file.
            yield re.sub(r"^((?:@\w+\s+)*)public\s+", r"\1", code[member.start : member.end])
