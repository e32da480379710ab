"""Answers in languages whose function bodies stand in braces: which part of an answer is the solution.

An answer either goes on inside the body that the prompt has opened, or states the whole function again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from humaneval_x.languages import text
from humaneval_x.languages.base import Unsplittable
from humaneval_x.problems import Problem

#: How far behind a function's parameters its body may begin.
_TAIL = 2000
_PARENTHESIS = re.compile(r"\s*+\(")
#: What may stand between class and the name of it, and these two.
_STRETCH = re.compile(r"[\w\s<>:,]+")
_TYPE = re.compile(r"\b(?:class|struct|impl)\b")
_STOPS = (".", ":", "!", "?")
_DEFINES = re.compile(
    r"\s*(?:struct|class|enum|union|template|using|typedef|impl|trait|pub|unsafe|extern|static|const)\b"
)
_MARKDOWN = re.compile(r"\s*(?:[-*+>]\s|\d+[.)]\s|\*\*|#{1,6}\s+[A-Z]|\||```)")


@dataclass(frozen=True)
class Syntax:
    """What `solution` has to know of a language."""

    #: Comments and strings.
    opaque: re.Pattern[str]
    fence_tags: Collection[str]
    #: What stands before the name of a function at the head of its definition.
    head: str
    #: What stands between the parameters and the body of a function.
    tail: re.Pattern[str]
    #: Top-level definitions that no solution needs: a main, tests of the model's own.
    needless: re.Pattern[str]
    #: The head of any definition, up to its opening brace where there is one; its groups are the names.
    names: re.Pattern[str] = re.compile(r"(?!)")

    def mask(self, code: str) -> str:
        """`code` with nothing but code left in it."""
        return text.mask(code, self.opaque)

    def definition(self, masked: str, name: str) -> int | None:
        """Where the first definition of a function or type `name` outside of all braces begins; None if none does."""
        if not name or name not in masked:
            return None
        top = _top(masked)
        places = (self._function(masked, top, name), _type(top, name))
        return min((place for place in places if place is not None), default=None)

    def defined(self, code: str) -> set[str]:
        """The names that `code` defines outside of all braces. Where it begins inside a body, behind that body."""
        masked = self.mask(code)
        top = _outside_braces(masked[text.end_of_block(masked) or 0 :])
        return {name for match in self.names.finditer(top) for name in match.groups() if name}

    def _function(self, masked: str, top: str, name: str) -> int | None:
        heads = list(re.finditer(rf"{self.head}\b{re.escape(name)}\s*+(?=[(<])", top))
        closing = _closing(masked) if heads else {}
        return next((head.start() for head in heads if self._has_body(masked, head.end(), closing)), None)

    def _has_body(self, masked: str, start: int, closing: Mapping[int, int]) -> bool:
        if masked[start] == "<":
            start = closing.get(start, start) + 1
        opening = _PARENTHESIS.match(masked, start, start + _TAIL)
        end = closing.get(opening.end() - 1) if opening else None
        return end is not None and self.tail.match(masked, end + 1, end + _TAIL) is not None


@dataclass(frozen=True)
class Solution:
    """The code in an answer: the whole function, or what follows the opening brace of its body."""

    code: str
    is_whole: bool


def solution(answer: str, name: str, syntax: Syntax) -> Solution:
    """The code that `answer` gives for the function `name`, without prose and needless definitions."""

    def defines(block: str) -> bool:
        return syntax.definition(syntax.mask(block), name) is not None

    code = text.fenced_code(answer, syntax.fence_tags, defines)
    masked = syntax.mask(code)
    place, end = syntax.definition(masked, name), text.end_of_block(masked)
    if place is not None and (end is None or place < end):
        # A brace too many closes what the prompt opened, and the answer opened again.
        return Solution(cleaned(code if end is None else code[: end - 1], syntax), is_whole=True)
    if end is None:
        return Solution(code + _missing_brace(masked), is_whole=False)
    return Solution(code[:end] + "\n" + cleaned(code[end:], syntax, without=name), is_whole=False)


def cleaned(code: str, syntax: Syntax, without: str | None = None) -> str:
    """The top-level definitions of `code` that a solution may need; those of the function `without` are left out."""
    kept = []
    for chunk in text.chunks(syntax.mask(code)):
        repeated = without is not None and syntax.definition(chunk.masked, without) is not None
        written = code[chunk.start : chunk.end]
        if not (repeated or syntax.needless.match(chunk.masked) or _is_prose(written, chunk.masked)):
            kept.append(written)
    return "".join(kept)


def _is_prose(written: str, masked: str) -> bool:
    """Whether a top-level chunk begins with a line that no code begins with."""
    line, code = next(
        (pair for pair in zip(text.lines_of(written), text.lines_of(masked), strict=True) if pair[1].strip()), ("", "")
    )
    if _MARKDOWN.match(line) or code.rstrip().endswith(_STOPS):
        return True
    start, *rest = re.split(r"[;{}()#=\[\]<>]", code, maxsplit=1)
    if not rest:
        return len(line.split()) > 3 or line.rstrip().endswith(_STOPS)
    return len(start.split()) > 3 and bool(re.search(r"\w[.,:!?](?:\s|$)", start)) and not _DEFINES.match(code)


def with_what_it_lacks(code: str, preamble: str, syntax: Syntax) -> list[text.Chunk]:
    """The top-level chunks of `preamble` that define nothing which `code` defines itself."""
    defined = syntax.defined(code)
    return [chunk for chunk in text.chunks(syntax.mask(preamble)) if not defined & syntax.defined(chunk.masked)]


def check_tests(problem: Problem, preamble: str, name: str, syntax: Syntax) -> None:
    """That the tests of `problem` use nothing which only its canonical solution defines: a judge does not have that.

    Raises:
        Unsplittable: they do.
    """
    given = syntax.defined(preamble) | syntax.defined(problem.tests) | {name}
    words = set(re.findall(r"\w+", syntax.mask(problem.tests)))
    missing = sorted((syntax.defined(problem.canonical_solution) - given) & words)
    if missing:
        raise Unsplittable(f"the tests use {', '.join(missing)}, which the declaration does not have")


def _closing(masked: str) -> dict[int, int]:
    """Of every ( and < the place of what closes it; the > of an arrow closes nothing."""
    return {**text.pairs(masked, "(", ")"), **text.pairs(masked.replace("->", "  "), "<", ">")}


def _top(masked: str) -> str:
    """`masked` with what stands in braces blanked out."""
    kept, depth = [], 0
    for part in re.split(r"([{}])", masked):
        depth += (part == "{") - (part == "}")
        kept.append(part if depth == 0 or part in ("{", "}") else text.blank(part))
    return "".join(kept)


def _type(top: str, name: str) -> int | None:
    """Where the first definition of a type `name` begins, or of what belongs to it."""
    named = re.compile(rf"\b{re.escape(name)}\b")
    for stretch in _STRETCH.finditer(top):
        keyword = _TYPE.search(top, *stretch.span())
        if keyword and named.search(top, keyword.end(), stretch.end()):
            return keyword.start()
    return None


def _outside_braces(masked: str) -> str:
    kept, depth = [], 0
    for part in re.split(r"([{}])", masked):
        depth -= part == "}"
        if depth <= 0:
            kept.append(part)
        depth += part == "{"
    return "".join(kept)


def _missing_brace(masked: str) -> str:
    # Some generators stop before the brace that would end the function.
    return "\n}\n" if masked.count("{") == masked.count("}") and masked.strip() else ""
