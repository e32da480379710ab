"""Reading source text and chat answers without parsing them: what the languages share.

Everything here works on text that nobody has read, of any length: it never fails, never runs anything, and takes time
in proportion to the text. What differs from language to language (fence tags, comment and string syntax, brackets) is
passed in.
"""

from __future__ import annotations

import re
import signal
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

# Pieces for `opaque`. An unterminated comment ends with the text, an unterminated string with its line. They match
# wherever they begin, whatever follows: a piece that gives up far behind its beginning is tried at every quote again.
ESCAPED = r"\\(?:.|\Z)"
LINE_COMMENT = r"//[^\n]*"
BLOCK_COMMENT = r"/\*.*?(?:\*/|\Z)"
DOUBLE_QUOTED = rf'"(?:{ESCAPED}|[^"\\\n]++)*+(?:"|$)'
SINGLE_QUOTED = rf"'(?:{ESCAPED}|[^'\\\n]++)*+(?:'|$)"

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
#: In front of a line that may begin a chunk: see `chunks`.
_COLUMN_0 = re.compile(r"\n(?=[^\s{)\]}])")
_BRACKET = re.compile(r"[()\[\]{}]")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})([^`\n]*)\n?")
#: How much of a chunk its kind is told by: patterns that look no further cannot be made to take long.
_HEAD = 400
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


def opaque(*pieces: str) -> re.Pattern[str]:
    """The pattern for `mask`: comments, strings and all else that is not code. Of two pieces that match at the same
    place the earlier one wins."""
    return re.compile("|".join(pieces), re.DOTALL | re.MULTILINE)


def mask(text: str, pattern: re.Pattern[str]) -> str:
    """`text` with all that `pattern` matches blanked out: the same length, the same lines, and only code left, so
    that brackets can be counted and words looked for. Not for output."""
    return pattern.sub(lambda match: blank(match.group()), text)


def blank(text: str) -> str:
    """As many lines of spaces, as long as those of `text`."""
    if "\n" not in text:
        return " " * len(text)
    return "\n".join(" " * len(line) for line in text.split("\n"))


def lines_of(text: str) -> list[str]:
    """The lines of `text` with their newlines. Unlike str.splitlines, form feeds and the like end no line."""
    return _LINE.findall(text)


# Chat answers --------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Fenced:
    """A fenced block of a chat answer: the words after the opening fence, lower case, the place of that fence, and
    the lines within. `closed` is False where the closing fence is missing."""

    tag: str
    start: int
    text: str
    closed: bool


def fenced_blocks(answer: str) -> list[Fenced]:
    """All fenced blocks of `answer`, in order.

    A fence with a tag always opens a block: one without a tag that still stands open then is taken as not closed.
    """
    if "```" not in answer and "~~~" not in answer:
        return []
    blocks: list[Fenced] = []
    opened: tuple[str, str, int] | None = None  # fence, tag, place
    lines: list[str] = []
    position = 0
    for line in lines_of(answer):
        match = _FENCE.fullmatch(line)
        tag = match[2].strip().lower() if match else ""
        if opened and match and not tag and match[1].startswith(opened[0]):
            blocks.append(Fenced(*opened[1:], "".join(lines), closed=True))
            opened = None
        elif match and (opened is None or (tag and not opened[1])):
            if opened:
                blocks.append(Fenced(*opened[1:], "".join(lines), closed=False))
            opened, lines = (match[1], tag, position), []
        elif opened:
            lines.append(line)
        position += len(line)
    return blocks + ([Fenced(*opened[1:], "".join(lines), closed=False)] if opened else [])


def fenced_code(answer: str, tags: Collection[str], defines: Callable[[str], bool]) -> str:
    """The code in a chat answer; all of it where nothing is fenced.

    Of several blocks the first that `defines` the asked-for function wins, then the first that carries one of the
    language's `tags`, then the first. A lone closing fence (the prompt had opened the block) ends the code before it.
    What a reasoning model thought aloud does not count.
    """
    answer = answer.rpartition("</think>")[2]
    blocks = fenced_blocks(answer)
    if not blocks:
        return answer
    tagged = [block for block in blocks if block.tag.split(" ")[0] in tags]
    defining = [block for block in tagged + blocks if defines(block.text)]
    before = answer[: blocks[0].start]
    if not blocks[0].closed and not blocks[0].tag and not defining and before.strip():
        return before
    return (defining + tagged + blocks)[0].text


# Brackets ------------------------------------------------------------------------------------------------------


def until_closed(completion: str, opening: str = "{", closing: str = "}") -> str:
    """The published stop rule of the languages with braces: up to where closing ones outnumber opening ones by one.

    Counts braces in strings and comments too, as `is_code_generation_finished` of the CodeGeeX benchmark does.
    """
    end = end_of_block(completion, opening, closing)
    return completion if end is None else completion[:end]


def end_of_block(masked: str, opening: str = "{", closing: str = "}") -> int | None:
    """For a text that begins inside a block: the place behind the bracket that closes it; None if none does."""
    depth = 0
    for match in re.finditer(f"[{re.escape(opening + closing)}]", masked):
        depth += 1 if match.group() == opening else -1
        if depth < 0:
            return match.end()
    return None


def matching(masked: str, start: int) -> int | None:
    """The place of the bracket that closes the one at `start`; None where it stays open."""
    opening = masked[start]
    closing = {"(": ")", "[": "]", "{": "}", "<": ">"}[opening]
    end = end_of_block(masked[start + 1 :], opening, closing)
    return None if end is None else start + end


def end_of_brackets(masked: str, start: int) -> int | None:
    """For a place inside of brackets, of whatever kind: the one behind what closes them; None where nothing does."""
    depth = 1
    for match in _BRACKET.finditer(masked, start):
        depth += 1 if match.group() in "([{" else -1
        if not depth:
            return match.end()
    return None


def pairs(masked: str, opening: str, closing: str) -> dict[int, int]:
    """The places of all brackets of one kind that are closed, each with the place of the one that closes it."""
    found, opened = dict[int, int](), list[int]()
    for match in re.finditer(f"[{re.escape(opening + closing)}]", masked):
        if match.group() == opening:
            opened.append(match.start())
        elif opened:
            found[opened.pop()] = match.start()
    return found


def split_list(listed: str, separator: str = ",") -> list[str]:
    """`listed` cut at the separators that stand outside of all brackets, < and > among them."""
    parts, depth, start = [], 0, 0
    for place, character in enumerate(listed):
        depth += (character in "<([{") - (character in ">)]}")
        if character == separator and depth == 0:
            parts.append(listed[start:place].strip())
            start = place + 1
    return [part for part in [*parts, listed[start:].strip()] if part]


@dataclass(frozen=True)
class Chunk:
    """Consecutive lines at the top level of a source: one definition or statement and the blank lines behind it."""

    start: int
    end: int
    #: The lines with comments and strings blanked out.
    masked: str
    #: False where a bracket stays open: the text was cut off.
    complete: bool


def chunks(masked: str, continues: re.Pattern[str] | None = None) -> Iterator[Chunk]:
    """Cuts a masked source at the lines that begin in column 0 outside of all brackets.

    Lines that begin with a closing bracket or an opening brace, or match `continues` (`else:`), belong to the chunk
    before them.
    """
    start, depth, counted, begun = 0, 0, 0, False
    for newline in _COLUMN_0.finditer(masked):
        place = newline.end()
        if continues and continues.match(masked, place):
            continue
        depth, counted = depth + _opened(masked, counted, place), place
        if depth <= 0 and (begun or masked[:place].strip()):
            yield Chunk(start, place, masked[start:place], complete=depth == 0)
            start, depth = place, 0
        begun = True
    if begun or masked.strip():
        depth += _opened(masked, counted, len(masked))
        yield Chunk(start, len(masked), masked[start:], complete=depth == 0)


def _opened(masked: str, start: int, end: int) -> int:
    """How many more brackets open than close between two places."""
    opening, closing = (sum(masked.count(bracket, start, end) for bracket in some) for some in ("([{", ")]}"))
    return opening - closing


@dataclass(frozen=True)
class Grammar:
    """As much of a language's syntax as it takes to tell code from prose, line by line."""

    #: For `mask`.
    opaque: re.Pattern[str]
    #: The beginning of a definition in column 0; its first group is the name.
    definition: re.Pattern[str]
    #: The beginning of a statement in column 0 that a solution may need.
    statement: re.Pattern[str]
    #: For `chunks`.
    continues: re.Pattern[str] | None = None
    #: A source that ends in one of these was cut off.
    unfinished: tuple[str, ...] = ()

    def defined(self, code: str) -> list[str]:
        """The names that `code` defines in column 0, in order."""
        return self.definition.findall(mask(code, self.opaque))


#: Calls of such functions show or check a model's own examples: no solution depends on them.
_TRIAL = re.compile(
    r"(?:print|pprint|console|assert|main|test|check|demo|example|usage|run|unittest|doctest|describe|it)(?![a-z])"
)
_CALL = re.compile(r"([A-Za-z_$][\w$.]*)\(")


def statements(code: str, grammar: Grammar, entry: str) -> Iterator[tuple[str, list[str]]]:
    """The chunks of a source that a solution may need, each with the names that it defines: statements, and calls such
    as sys.setrecursionlimit(9999).

    Dropped are prose, a model's own examples, and a last chunk that was cut off, unless it defines `entry`.
    """
    found = list(chunks(mask(code, grammar.opaque), grammar.continues))
    for chunk in found:
        lines, bare = code[chunk.start : chunk.end], chunk.masked.lstrip()
        head = bare[:_HEAD]
        call = _CALL.match(head)
        needed = grammar.statement.match(head) or (call and not any(map(_TRIAL.match, call[1].split("."))))
        cut_off = chunk is found[-1] and (not chunk.complete or lines.rstrip().endswith(grammar.unfinished))
        names = grammar.definition.findall(bare) if needed else []
        if needed and (not cut_off or entry in names):
            yield lines, names


# Messages ------------------------------------------------------------------------------------------------------


def one_line(text: str, limit: int = 300) -> str:
    """`text` on one line without control characters, clipped to `limit` characters."""
    line = _CONTROL.sub(" ", text[: 4 * limit]).strip()
    return line if len(line) <= limit else line[: limit - 1] + "…"


def first_line(text: str, *patterns: str) -> str:
    """The first line of `text` with a match of the earliest of `patterns` that occurs at all; empty if none does."""
    for pattern in patterns:
        match = re.search(pattern, text, re.MULTILINE)
        if match:
            start = text.rfind("\n", 0, match.start() + 1) + 1
            return one_line(text[start:].partition("\n")[0])
    return ""


def last_line(text: str) -> str:
    """The last line of `text` that is not blank."""
    lines = [line for line in lines_of(text) if line.strip()]
    return one_line(lines[-1]) if lines else ""


def ended(exit_code: int | None) -> str:
    """What is left to say of a program that ended early and silently; exit codes below 0 are signals."""
    how = (
        ""
        if exit_code is None
        else f", by {signal_name(-exit_code)}"
        if exit_code < 0
        else f", with exit code {exit_code}"
    )
    return f"ended before the tests were through{how}"


def compiler_ended(exit_code: int | None) -> str:
    """What is left to say of a compiler that said nothing."""
    return f"the compiler was ended by {signal_name(-exit_code)}" if exit_code is not None and exit_code < 0 else ""


def signal_name(number: int) -> str:
    """SIGSEGV for 11."""
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
