"""Messages as bytes, on their way through the engine's attach stream.

Two framings lie in each other: the engine puts a header before each piece of a container's output, and in what the
agent wrote to its standard output each message comes after its lengths. A message is JSON, but for its "content": the
bytes of the files that it lists, which follow as they are.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterator
from typing import Any

from humaneval_x.errors import SandboxError

Message = dict[str, Any]

#: The longest message taken, either way; a built judge is the longest thing there is.
MESSAGE_BYTES = 64 << 20
#: Lengths of a message's JSON and of its content, big end first.
_LENGTHS = struct.Struct(">II")
#: Before each piece of output: which stream, three zeros, how many bytes follow.
_HEADER = struct.Struct(">B3xI")
_STDIN, _STDOUT, _STDERR = 0, 1, 2
_PIECE_BYTES = 1 << 24
_LOG_BYTES = 8 << 10
# What json.dumps and json.loads come to, without the ways there.
_WRITER, _READER = json.JSONEncoder(), json.JSONDecoder()


def encode(message: Message) -> bytes:
    """A message as it travels.

    Raises:
        SandboxError: it is too long.
    """
    content = message.get("content", b"")
    body = _WRITER.encode({key: value for key, value in message.items() if key != "content"}).encode()
    if (size := len(body) + len(content)) > MESSAGE_BYTES:
        raise SandboxError(f"a message of {size >> 20} MiB; up to {MESSAGE_BYTES >> 20} MiB travel to a sandbox")
    return b"".join((_LENGTHS.pack(len(body), len(content)), body, content))


class Decoder:
    """Makes messages of the bytes that arrive, however they were cut."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def feed(self, data: bytes) -> Iterator[Message]:
        """The messages that `data` completes.

        Raises:
            SandboxError: this is no message.
        """
        self._bytes += data
        while len(self._bytes) >= _LENGTHS.size:
            lengths = _LENGTHS.unpack_from(self._bytes)
            if sum(lengths) > MESSAGE_BYTES:
                raise SandboxError(f"the agent announced a message of {sum(lengths)} bytes")
            behind_body = _LENGTHS.size + lengths[0]
            end = behind_body + lengths[1]
            if len(self._bytes) < end:
                return
            message = _parse(bytes(self._bytes[_LENGTHS.size : behind_body]))
            if behind_body < end:
                message["content"] = bytes(self._bytes[behind_body:end])
            del self._bytes[:end]
            yield message


def _parse(body: bytes) -> Message:
    try:
        text = body.decode()
        message, end = _READER.raw_decode(text)
    except (ValueError, RecursionError) as error:
        raise SandboxError(f"the agent sent what is no JSON: {error!s:.200}") from error
    if end != len(text):
        raise SandboxError("the agent sent more than one JSON text for a message")
    if not isinstance(message, dict):
        raise SandboxError(f"the agent sent a {type(message).__name__} for a message")
    return message


class Demultiplexer:
    """Takes the engine's framing off: what the agent wrote to its standard output, and to its standard error."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        #: The end of the agent's standard error: its own tracebacks.
        self.log = bytearray()

    def feed(self, data: bytes) -> bytes:
        """The standard output in `data`.

        Raises:
            SandboxError: this is no engine's stream.
        """
        self._bytes += data
        output = bytearray()
        while len(self._bytes) >= _HEADER.size:
            stream, length = _HEADER.unpack_from(self._bytes)
            if stream not in (_STDIN, _STDOUT, _STDERR) or length > _PIECE_BYTES:
                raise SandboxError("the engine's attach stream is not multiplexed as expected")
            end = _HEADER.size + length
            if len(self._bytes) < end:
                break
            piece = self._bytes[_HEADER.size : end]
            del self._bytes[:end]
            if stream == _STDERR:
                self.log = (self.log + piece)[-_LOG_BYTES:]
            else:
                output += piece
        return bytes(output)
