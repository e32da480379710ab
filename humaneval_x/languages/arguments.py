"""Whether a problem's tests look at what a call has made of its arguments.

Changes in place travel back only where a solution has to make them: elsewhere a sample could spoil what a test compares
its answer with (Java/32: with coefficients of 0 every number is a zero of the polynomial). Works on masked sources.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from humaneval_x.languages import text

#: How a variable comes by a part of another one: by assignment, or in a loop over it.
_TAKEN = r"\b(\w+)\s*(?:=|:=|:|:=\s*range|=\s*range)\s*(?:\([^()\n]*\)\s*)?[&*]?(?:%s)\b"


def observed(tests: str, function: str) -> bool:
    """Whether `tests` hand a variable to `function` and name it again behind the call."""
    for match in re.finditer(rf"\b{function}\s*\(", tests):
        closing = text.matching(tests, match.end() - 1)
        for argument in text.split_list(tests[match.end() : closing]):
            if re.fullmatch(r"[^\W\d]\w*", argument) and re.search(rf"\b{argument}\b", tests[closing:]):
                return True
    return False


def with_aliases(body: str, names: Collection[str]) -> set[str]:
    """`names`, and the variables of `body` that may be, or be in, what they stand for."""
    known: set[str] = set(names)
    found = known
    while found:
        found = set(re.findall(_TAKEN % "|".join(found), body)) - known
        known |= found
    return known
