"""The attach stream of a container: messages in, messages out, with deadlines."""

from __future__ import annotations

import contextlib
import socket
import time
from collections import deque

from humaneval_x.errors import SandboxError
from humaneval_x.sandbox.framing import Decoder, Demultiplexer, Message, encode

_SEND_S = 60.0
#: Most that is read at once. For more, memory would be set aside each time that is hardly ever needed.
_READ = 1 << 16


class Connection:
    """Messages over an attached socket. Not for several threads, except that any may close it."""

    def __init__(self, attached: socket.socket, silence_s: float) -> None:
        self._socket, self._silence_s = attached, silence_s
        self._demultiplexer, self._decoder = Demultiplexer(), Decoder()
        self._messages: deque[Message] = deque()

    @property
    def log(self) -> str:
        """What the agent complained about last."""
        return self._demultiplexer.log.decode("utf-8", errors="replace")

    def send(self, message: Message) -> None:
        """Raises: SandboxError: the stream is broken or nobody reads."""
        try:
            self._socket.settimeout(_SEND_S)
            self._socket.sendall(encode(message))
        except OSError as error:
            raise SandboxError(f"the agent cannot be written to: {error}") from error

    def receive(self, within_s: float) -> Message:
        """The next message that is more than a sign of life.

        Raises:
            SandboxError: no sign of life for a while, no message in time, or the stream is broken.
        """
        deadline = time.monotonic() + within_s
        while True:
            while self._messages:
                message = self._messages.popleft()
                if "alive" not in message:
                    return message
            self._read(min(self._silence_s, deadline - time.monotonic()))

    def close(self) -> None:
        """Let go; whoever waits in `receive` gets a SandboxError."""
        with contextlib.suppress(OSError):  # closed already, by whoever is at the other end
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _read(self, wait_s: float) -> None:
        if wait_s <= 0:
            raise SandboxError("the agent did not answer in time")
        try:
            self._socket.settimeout(wait_s)
            data = self._socket.recv(_READ)
        except TimeoutError as error:
            late = wait_s < self._silence_s
            what = "did not answer in time" if late else f"gave no sign of life for {self._silence_s:.0f} s"
            raise SandboxError(f"the agent {what}") from error
        except OSError as error:
            raise SandboxError(f"the attach stream broke: {error}") from error
        if not data:
            raise SandboxError("the attach stream ended")
        self._messages.extend(self._decoder.feed(self._demultiplexer.feed(data)))
