"""Text from samples, made safe to show: what a program wrote may move cursors, hide or reverse text, set titles."""

from __future__ import annotations

import functools
import itertools
import re
import sys
import unicodedata

#: Categories that are shown by name: control, format (bidirectional marks among them), surrogate, private, line and
#: paragraph separators.
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_KEPT = frozenset("\n\t")


def harmless(text: str) -> str:
    """`text` with every character that acts on a terminal, or is not seen, written out: ␛ for escape, \\u202e, ..."""
    return _hidden().sub(_name, text.replace("\r\n", "\n"))


def clip_lines(text: str, most: int = 40, width: int = 400) -> str:
    """The first `most` lines, each at most `width` long, and how many more there are."""
    lines = text.split("\n")
    shown = [line if len(line) <= width else f"{line[:width]} … {len(line) - width} more characters" for line in lines]
    more = [f"… {len(lines) - most} more lines"] if len(lines) > most else []
    return "\n".join([*shown[:most], *more])


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
