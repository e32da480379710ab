"""Where things lie: the checkout's folders and the user's cache."""

from __future__ import annotations

import os
from pathlib import Path

#: The checkout. humaneval_x is installed in place (`pip install -e .`), since it works with its data and sandboxes.
ROOT = Path(__file__).resolve().parents[1]
DATA = ROOT / "data"
MINI = DATA / "mini"
ERRATA = DATA / "errata"
SANDBOXES = ROOT / "sandboxes"


def cache() -> Path:
    """The folder for what can be made again: `$HUMANEVAL_X_CACHE`, or humaneval_x in the user's cache folder."""
    chosen = os.environ.get("HUMANEVAL_X_CACHE")
    if chosen:
        return Path(chosen)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "humaneval_x"
