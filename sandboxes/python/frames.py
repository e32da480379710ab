"""Frames on a pipe: four bytes of length, big-endian, and that many bytes of JSON."""

import json
import os

#: Bytes of one frame. Answers of tests are small; what is longer is a bomb.
LIMIT = 16 << 20

_read, _write = os.read, os.write


class BadFrame(Exception):
    """What came through the pipe is no frame of ours: malformed, too long, too deep."""


class Ended(Exception):
    """The process at the other end has closed its pipe."""


def pack(message):
    """`message` as the bytes of a frame."""
    body = json.dumps(message, separators=(",", ":"), check_circular=False).encode()
    return len(body).to_bytes(4, "big") + body


def send(descriptor, frame):
    """Writes the bytes of a frame; raises Ended if nobody reads them."""
    view = memoryview(frame)
    try:
        while view:
            view = view[_write(descriptor, view) :]
    except BrokenPipeError:
        raise Ended from None


def receive(descriptor):
    """The next message. Raises BadFrame, or Ended where the pipe ends, be it in the middle of a frame."""
    length = int.from_bytes(_exactly(descriptor, 4), "big")
    if length > LIMIT:
        raise BadFrame("a frame of %d bytes" % length)
    body = _exactly(descriptor, length)
    try:
        return json.loads(body.decode("ascii"))
    except (ValueError, RecursionError, MemoryError) as error:
        raise BadFrame(type(error).__name__) from None


def _exactly(descriptor, count):
    parts = []
    while count:
        part = _read(descriptor, min(count, 1 << 20))
        if not part:
            raise Ended
        parts.append(part)
        count -= len(part)
    return b"".join(parts)
