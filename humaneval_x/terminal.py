"""What goes to a terminal. Much of it quotes what others wrote (samples, compilers, servers), which may move cursors,
hide or reverse text, set titles."""

from __future__ import annotations

import functools
import itertools
import re
import sys
import unicodedata

from humaneval_x.errors import HumanEvalXError

#: Categories that are shown by name: control, format (bidirectional marks among them), surrogate, private, line and
#: paragraph separators.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_KEPT = frozenset("\n\t")


def harmless(text: str) -> str:
    """`text` with every character that acts on a terminal, or is not seen, written out: ␛ for escape, \\u202e, ..."""
    return _hidden().sub(_name, text.replace("\r\n", "\n"))


def tell(error: HumanEvalXError, program: str = "") -> int:
    """Print what is wrong for the person at the command line, behind the program's name if there is one; returns the
    exit code."""
    print(f"{program}: " * bool(program) + harmless(str(error)), file=sys.stderr, flush=True)
    return error.exit_code


@functools.cache
def _hidden() -> re.Pattern[str]:
    """One hidden character."""
    codes = range(sys.maxunicode + 1)
    hidden = (code for code in codes if unicodedata.category(chr(code)) in _HIDDEN and chr(code) not in _KEPT)
    # Consecutive codes have the same distance from their place in line.
    runs = [list(run) for _, run in itertools.groupby(enumerate(hidden), lambda item: item[1] - item[0])]
    return re.compile("[" + "".join(f"\\U{run[0][1]:08x}-\\U{run[-1][1]:08x}" for run in runs) + "]")


def _name(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        # The Unicode block of pictures for control characters lies in the same order.
        return chr(0x2400 + code)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
