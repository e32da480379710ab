"""Built judges on disk, so that each is compiled once per image and not once per run.

    <cache>/judges/<image>/<key[:2]>/<key>      a sha256 in hex, a line break, and a JSON object path -> base64

Several runs may use the folder at once: an entry is written beside its place and then moved there. An entry whose
content does not match its checksum is as good as none.
"""

from __future__ import annotations

import base64
import hashlib
import json
import logging
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from humaneval_x import paths

log = logging.getLogger(__name__)


class JudgeCache:
    """Files of built judges by image and `Judge.key`."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or paths.cache() / "judges"

    def get(self, image: str, key: str) -> dict[str, bytes] | None:
        """The files of a judge, or None where there are none that are whole."""
        try:
            entry = self._path(image, key).read_bytes()
        except OSError:
            return None
        checksum, _, body = entry.partition(b"\n")
        if hashlib.sha256(body).hexdigest().encode() != checksum:
            log.warning("a damaged judge in %s is built anew", self._path(image, key))
            return None
        return {path: base64.b64decode(content) for path, content in json.loads(body).items()}

    def put(self, image: str, key: str, files: Mapping[str, bytes]) -> None:
        """Keep the files of a judge. A cache that cannot be written only costs time."""
        body = json.dumps({path: base64.b64encode(content).decode() for path, content in files.items()}).encode()
        place = self._path(image, key)
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(place, hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
        except OSError as error:
            log.warning("a built judge cannot be kept in %s: %s", place, error)

    def _path(self, image: str, key: str) -> Path:
        return self._folder / image.rpartition(":")[2] / key[:2] / key


def _write_whole(place: Path, content: bytes) -> None:
    descriptor, beside = tempfile.mkstemp(dir=place.parent, prefix=".new-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        os.replace(beside, place)
    except OSError:
        os.unlink(beside)
        raise
