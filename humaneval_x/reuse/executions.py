"""What earlier runs saw of programs, by everything that can change a verdict.

An Execution is kept, and the verdict on it made anew each time. What luck or load may have had a part in is not kept:
time-outs, sandbox errors, and whatever else met a limit. Containers have no way to here: nothing of the host's is
mounted into them.
"""

from __future__ import annotations

import hashlib
import json
import logging
import threading
import zlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from humaneval_x import languages, paths, programs
from humaneval_x.programs import Ending, Execution, Mode, Program, Step
from humaneval_x.reuse.store import Store
from humaneval_x.verdicts import is_repeatable

log = logging.getLogger(__name__)

#: Grows whenever what is kept is no longer the same.
FORMAT = 1
FOLDER = "executions"
#: Executions that are written together: alone, each takes several times as long.
_AT_A_TIME = 16


class ExecutionCache:
    """Executions of earlier runs, in a folder that several runs may share at once.

    `conditions` are, by language, what a program's verdict depends on beside the program: the image with the agent in
    it, limits, the containers' settings, the engine. Any text will do that differs where they do.
    """

    def __init__(self, conditions: Mapping[str, str], folder: Path | None = None) -> None:
        self._conditions = conditions
        self._store = Store(folder or paths.cache() / FOLDER)
        self._lock = threading.Lock()
        #: What is yet to be written, by key.
        self._new: dict[str, Execution] = {}

    def get(self, program: Program) -> Execution | None:
        """What an earlier run saw of the same program under the same conditions."""
        key = self._key(program)
        if new := self._new.get(key):
            return new
        content = self._store.get(key)
        try:
            return None if content is None else _decode(content)
        except (ValueError, TypeError, KeyError, zlib.error):
            log.warning("an execution that is not understood is made anew")
            return None

    def put(self, program: Program, execution: Execution) -> None:
        """Keep what was seen, if it would be seen again; for others to find a few programs later, or at the end."""
        if not is_repeatable(execution, languages.get(program.language)):
            return
        with self._lock:
            self._new[self._key(program)] = execution
            if len(self._new) == _AT_A_TIME:
                self._write()

    def close(self) -> None:
        """Let go of the folder."""
        with self._lock:
            self._write()
        self._store.close()

    def _write(self) -> None:
        self._store.put({key: _encode(execution) for key, execution in self._new.items()})
        self._new.clear()

    def _key(self, program: Program) -> str:
        parts = f"{FORMAT} {harness_digest()} {program.key} {self._conditions[program.language]}"
        return hashlib.sha256(parts.encode()).hexdigest()


@cache
def harness_digest() -> str:
    """sha256 over the code of ours that takes programs to containers and back."""
    package = Path(programs.__file__).parent
    files = [package / "programs.py", *sorted((package / "sandbox").glob("*.py"))]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _encode(execution: Execution) -> bytes:
    # Its fields are plain, and need none of the copies that dataclasses.asdict makes.
    steps = {name: step and vars(step) for name, step in (("compile", execution.compile), ("run", execution.run))}
    # Little memory: to set up what zlib has by default takes ten times as long as to compress what most programs write.
    packer = zlib.compressobj(1, wbits=12, memLevel=5)
    return packer.compress(json.dumps({**vars(execution), **steps}).encode()) + packer.flush()


def _decode(content: bytes) -> Execution:
    row = json.loads(zlib.decompress(content))
    steps = {name: _step(row[name]) for name in ("compile", "run")}
    return Execution(**{**row, "mode": Mode(row["mode"]), **steps})


def _step(row: dict[str, Any] | None) -> Step | None:
    return None if row is None else Step(**{**row, "ending": Ending(row["ending"])})
