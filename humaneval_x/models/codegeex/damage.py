"""Why a torch file does not open: which tensor of a cut file is the first to be incomplete.

A torch file is a zip whose directory is at its end, so that a cut one cannot be opened at all. But its records lie
in order: first data.pkl, which lists every tensor, then one record a storage. This reads data.pkl without running
anything in it and walks the records until the file ends.
"""

from __future__ import annotations

import io
import math
import pickle
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

_HEADER = b"PK\x03\x04"  # begins a record: 30 bytes, then name and padding of lengths at 26 and 28
_WINDOW = 1 << 22  # data.pkl of 13B is about 100 KB
_BYTES = {"HalfStorage": 2, "BFloat16Storage": 2, "FloatStorage": 4, "DoubleStorage": 8, "CharStorage": 1}


@dataclass(frozen=True)
class _Entry:
    """A tensor as data.pkl lists it."""

    record: str  # its storage's: "data/7" has "7"
    n_bytes: int
    shape: tuple[int, ...]


def describe_damage(file: Path) -> str | None:
    """A sentence on where a cut torch file ends, or None where the file is something else."""
    n_bytes = file.stat().st_size
    with file.open("rb") as stream:
        head = stream.read(_WINDOW)
        if not head.startswith(_HEADER):
            return f"not a torch checkpoint (a zip): {n_bytes} bytes that begin with {head[:8]!r}"
        try:
            return _first_incomplete(stream, head, n_bytes)
        except (pickle.UnpicklingError, EOFError, ValueError, LookupError, TypeError, AttributeError):
            return f"damaged or cut: its list of tensors cannot be read; it has {n_bytes} bytes"


def _first_incomplete(stream: BinaryIO, head: bytes, n_bytes: int) -> str | None:
    offset = 30 + int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    content = io.BytesIO(head[offset:])
    listed = dict(_entries("", _Lister(content).load()))
    entries = {entry.record: (name, entry) for name, entry in listed.items()}
    offset += content.tell()  # pickle stops at its own end
    while (found := _next_record(stream, offset)) is not None:
        record, offset = found
        if record in entries:
            name, entry = entries.pop(record)
            if offset + entry.n_bytes > n_bytes:
                return _cut_at(name, entry, n_bytes - offset)
            offset += entry.n_bytes
    if entries:
        name, entry = next(iter(entries.values()))
        return _cut_at(name, entry, 0)
    return None


def _cut_at(name: str, entry: _Entry, there: int) -> str:
    name = name.removeprefix("module.language_model.")
    return f"cut short in {name}: expected {list(entry.shape)} in {entry.n_bytes} bytes, of which {there} are there"


def _next_record(stream: BinaryIO, offset: int) -> tuple[str, int] | None:
    """The first record at or after `offset`: its name after "data/", and where its bytes begin."""
    stream.seek(offset)
    window = stream.read(4096)  # records are padded to 64 bytes and followed by 16 or 24 more
    start = window.find(_HEADER)
    if start < 0 or len(window) < start + 30:
        return None
    n_name = int.from_bytes(window[start + 26 : start + 28], "little")
    n_extra = int.from_bytes(window[start + 28 : start + 30], "little")
    name = window[start + 30 : start + 30 + n_name].decode("utf-8", "replace")
    return name.rpartition("/data/")[2], offset + start + 30 + n_name + n_extra


def _entries(prefix: str, content: object) -> Iterator[tuple[str, _Entry]]:
    if isinstance(content, _Entry):
        yield prefix, content
    elif isinstance(content, Mapping):
        for key, value in content.items():
            yield from _entries(f"{prefix}.{key}" if prefix else str(key), value)


class _Lister(pickle.Unpickler):
    """Reads the list of tensors: every class and function in it is replaced by something that only takes notes."""

    def find_class(self, module: str, name: str) -> Any:
        if name.startswith("_rebuild_tensor"):
            return lambda storage, _offset, shape, *_: _Entry(storage[0], storage[1], tuple(shape))
        if name.endswith("Storage"):
            return name
        return _Ignored if name != "OrderedDict" else dict

    def persistent_load(self, pid: Any) -> tuple[str, int]:
        _, storage, record, _, numel = pid  # ("storage", type, "7", "cpu", elements)
        return record, math.prod((numel, _BYTES[storage]))


class _Ignored:
    def __new__(cls, *_: object) -> _Ignored:
        return super().__new__(cls)

    def __setstate__(self, _: object) -> None:
        pass
