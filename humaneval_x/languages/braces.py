"""Answers in languages whose function bodies stand in braces: which part of an answer is the solution.

An answer either goes on inside the body that the prompt has opened, or states the whole function again.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from humaneval_x.languages import text
from humaneval_x.languages.base import Unsplittable
from humaneval_x.problems import Problem

_TYPES = ("class", "struct", "impl")
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
        if not name:
            return None
        function = rf"{self.head}\b{re.escape(name)}\s*(?=[(<])"
        for match in re.finditer(rf"{function}|\b(?:class|struct|impl)\b[\w\s<>:,]*?\b{re.escape(name)}\b", masked):
            depth = masked.count("{", 0, match.start()) - masked.count("}", 0, match.start())
            if depth == 0 and (match.group().startswith(_TYPES) or self._has_body(masked, match.end())):
                return match.start()
        return None

    def defined(self, code: str) -> set[str]:
        """The names that `code` defines outside of all braces. Where it begins inside a body, behind that body."""
        masked = self.mask(code)
        top = _outside_braces(masked[text.end_of_block(masked) or 0 :])
        return {name for match in self.names.finditer(top) for name in match.groups() if name}

    def _has_body(self, masked: str, start: int) -> bool:
        if masked[start] == "<":  # and the > of an arrow closes nothing
            start = (text.matching(masked.replace("->", "  "), start) or start) + 1
        opening = masked.find("(", start)
        closing = text.matching(masked, opening) if opening >= 0 and not masked[start:opening].strip() else None
        return closing is not None and self.tail.match(masked, closing + 1) is not None


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
