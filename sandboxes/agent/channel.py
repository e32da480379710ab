"""The one connection to the host: messages as JSON, and behind each the content of the files that it lists. In front of
both stand their lengths, in four bytes each, big end first.

Nothing that a sample writes comes this way other than as base64 inside a message.
"""

from __future__ import annotations

import json
import os
import select
import struct
import time
from typing import Any

from places import write_all

#: Seconds without a message after which nobody owns this container any more: an engine that was killed closes nothing.
IDLE_S = 600.0
#: Seconds between signs of life while a job takes its time.
BEAT_S = 2.0
_READ = 1 << 20


class Channel:
    """Takes descriptors 0 and 1 over and puts /dev/null and descriptor 2 in their place."""

    def __init__(self) -> None:
        # dup() makes copies that close on exec (PEP 446).
        self._source, self._sink = os.dup(0), os.dup(1)
        null = os.open("/dev/null", os.O_RDWR)
        os.dup2(null, 0)
        os.close(null)
        os.dup2(2, 1)
        self._last = time.monotonic()
        #: What has been read beyond what was asked for: of the same message, since the host waits for its answer.
        self._ahead = bytearray()

    def receive(self) -> dict[str, Any]:
        """The next message; ends the process, and with it the container, once the host is gone."""
        lengths = struct.unpack(">II", self._read(8))
        message: dict[str, Any] = json.loads(self._read(lengths[0]))
        message["content"] = self._read(lengths[1])
        return message

    def send(self, message: dict[str, Any]) -> None:
        """Write one message, however long the host takes to read it."""
        content = message.pop("content", b"")
        body = json.dumps(message).encode()
        write_all(self._sink, b"".join((struct.pack(">II", len(body), len(content)), body, content)))
        self._last = time.monotonic()

    def beat(self) -> None:
        """Show the host that the agent is alive, if it has not heard of it for a while."""
        if time.monotonic() - self._last > BEAT_S:
            self.send({"alive": True})

    def fileno(self) -> int:
        """For poll(): during a job the host says nothing, so whatever can be read then is its end."""
        return self._source

    def _read(self, length: int) -> bytes:
        while len(self._ahead) < length:
            if not select.select([self._source], [], [], IDLE_S)[0]:
                os._exit(0)
            part = os.read(self._source, _READ)
            if not part:
                os._exit(0)
            self._ahead += part
        data = bytes(self._ahead[:length])
        del self._ahead[:length]
        return data
