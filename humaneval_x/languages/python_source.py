"""Python source and answers that hold some, read line by line: what python.py makes programs of."""

from __future__ import annotations

import re
import textwrap

from humaneval_x.languages import text
from humaneval_x.languages.base import per_problem
from humaneval_x.problems import Problem

#: Words after ``` by which chat answers name the language.
FENCE_TAGS = ("python", "py", "python3")
_INDEX = r"[^\[\]\n]*+"
#: Two brackets deep. One way to read it, so that no time is spent on others.
_SUBSCRIPT = rf"\[{_INDEX}(?:\[{_INDEX}(?:\[{_INDEX}\]{_INDEX})*+\]{_INDEX})*+\]"
GRAMMAR = text.Grammar(
    opaque=text.opaque(
        rf'"""(?:{text.ESCAPED}|[^\\])*?(?:"""|\Z)',
        rf"'''(?:{text.ESCAPED}|[^\\])*?(?:'''|\Z)",
        text.DOUBLE_QUOTED,
        text.SINGLE_QUOTED,
        r"#[^\n]*",
    ),
    definition=re.compile(r"^(?:async[ \t]+def|def|class)[ \t]+(\w+)", re.MULTILINE),
    statement=re.compile(
        r"(?:async\s+)?(?:def|class)\s+\w+\s*[(:\[]|@\w|import\s+\w|from\s+[\w.]+\s+import\b"
        r"|(?:if|for|while|with|match)\b[^\n]*:|try\s*:|type\s+\w+\s*=|del\s+\w"
        rf"|[(\w](?:, |[\w.,()*]|{_SUBSCRIPT})*+\s*+(?::[^=\n]+)?(?:[-+*/%&|^@]|//|\*\*|<<|>>)?=(?!=)"
    ),
    continues=re.compile(r"(?:else|elif|except|finally)\b"),
    unfinished=tuple(":=,\\([{+-*/"),
)


@per_problem
def entry_of(problem: Problem) -> str:
    """The function (or class) that is asked for: the last one that the declaration begins.

    Where it begins none at all, the text is no Python problem; the tests then find nothing to call.
    """
    return (GRAMMAR.defined(problem.declaration) or ["solution"])[-1]


def truncate(completion: str) -> str:
    """The published stop rule and the published evaluator's rule alike: whole lines, up to the first one that is not
    blank and begins with neither space nor tab."""
    kept = []
    for line in completion.split("\n"):
        if line.strip() and line[0] not in " \t":
            break
        kept.append(line)
    return "\n".join(kept)


def careful(problem: Problem, prefix: str, completion: str) -> str:
    """Our rules. Code is taken out of chat answers. Where it defines the asked-for function it is the whole program,
    with what else the prompt defines in front of it; otherwise it follows the prompt, and is indented if it has to be.

    In column 0, prose and examples of the model's own (prints, assertions, a call of main) are dropped, as is a last
    definition that was cut off; helper functions and all other statements stay, before and after.
    """
    entry = entry_of(problem)
    code = text.fenced_code(completion, FENCE_TAGS, lambda block: entry in GRAMMAR.defined(textwrap.dedent(block)))
    fenced = bool(text.fenced_blocks(completion))
    if fenced and entry in GRAMMAR.defined(textwrap.dedent(code)):
        code = textwrap.dedent(code)
    if not _begins_indented(code) and entry in GRAMMAR.defined(code):
        return _whole(prefix or problem.prompt, code, entry)
    if not prefix:
        return code
    if not _begins_indented(code) and (fenced or _is_body(code)):
        code = _indented(code)
    body = truncate(code)
    rest = _statements(code[len(body) :], entry)
    return prefix + body.rstrip() + "\n" + (f"\n\n{rest}" if rest else "")


def _begins_indented(code: str) -> bool:
    return code.lstrip("\r\n\f\v")[:1] in (" ", "\t") and bool(code.strip())


def _whole(prefix: str, code: str, entry: str) -> str:
    # Only at the very beginning of a file may one import from the future.
    future = re.findall(r"^from __future__ import .*\n?", code, re.MULTILINE)
    rest = _statements(re.sub(r"(?m)^from __future__ import .*\n?", "", code), entry)
    return "".join([*future, helpers_of(prefix, entry), rest])


def _statements(code: str, entry: str) -> str:
    kept = [statement for statement, _ in text.statements(code, GRAMMAR, entry)]
    # A decorator is a line in column 0 of its own: it goes with the definition under it.
    while kept and kept[-1].lstrip().startswith("@"):
        kept.pop()
    return "".join(kept)


def helpers_of(prefix: str, entry: str) -> str:
    """What a prompt holds before the asked-for function: imports and helper functions."""
    masked = text.mask(prefix, GRAMMAR.opaque)
    starts = [match.start() for match in GRAMMAR.definition.finditer(masked) if match[1] == entry]
    return prefix[: starts[-1]].lstrip("\n") if starts else ""


def _is_body(code: str) -> bool:
    """Whether code that begins in column 0 is a function's body nevertheless."""
    rest = code.strip().split("\n")[1:]
    lost_first_indent = any(rest) and all(line[:1] in " \t" for line in rest if line.strip())
    return lost_first_indent or bool(re.search(r"^(?:return|yield|raise|pass)\b", code, re.MULTILINE))


def _indented(code: str) -> str:
    """A body in column 0 moved in; where only its first line is there (an answer was stripped), only that."""
    first, _, rest = code.lstrip("\n").partition("\n")
    depths = [len(line) - len(line.lstrip()) for line in rest.split("\n") if line.strip()]
    opens_block = first.rstrip().endswith(":") and depths[:1] == [min(depths, default=0)]
    if depths and min(depths) > 0 and not opens_block:
        return f"{' ' * min(depths)}{first}\n{rest}"
    return textwrap.indent(code, "    ")
