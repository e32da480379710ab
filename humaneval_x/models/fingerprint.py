"""What tells one model's files from another's, without reading 26 GB."""

from __future__ import annotations

import hashlib
from pathlib import Path

#: Read of each file: so many blocks, evenly spaced, the first and the last among them.
BLOCKS, BLOCK_BYTES = 64, 1 << 16


def fingerprint(path: Path) -> str:
    """A hash over names and sizes of the files at `path`, a file or a folder, and over blocks of what is in them.

    Raises:
        OSError: they cannot be read.
    """
    files = [path] if path.is_file() else sorted(file for file in path.rglob("*") if file.is_file())
    digest = hashlib.sha256()
    for file in files:
        digest.update(f"{file.relative_to(path) if file != path else file.name}\0{file.stat().st_size}\0".encode())
        _add_blocks(digest, file)
    return digest.hexdigest()[:16]


def _add_blocks(digest: hashlib._Hash, file: Path) -> None:
    last = max(0, file.stat().st_size - BLOCK_BYTES)
    with file.open("rb") as opened:
        for start in sorted({last * n // (BLOCKS - 1) for n in range(BLOCKS)}):
            opened.seek(start)
            digest.update(opened.read(BLOCK_BYTES))
