"""Built judges on disk, so that each is compiled once per image and not once per run.

    <cache>/judges/<image>/<key[:2]>/<key>      a sha256 in hex, of what follows; JSON: {"files": {...}}; the content

Several runs may use the folder at once: an entry is written beside its place and then moved there. An entry whose
content does not match its checksum is as good as none. Folders of images that were not used for long go.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import os
import shutil
import tempfile
from pathlib import Path

from humaneval_x import paths
from humaneval_x.sandbox.parcels import Parcel

log = logging.getLogger(__name__)

#: Characters of the checksum.
_CHECKSUM = 64
#: Folders that stay: every language's present image, and the one before.
_IMAGES = 12


class JudgeCache:
    """Built judges by image and `Judge.key`."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or paths.cache() / "judges"

    def get(self, image: str, key: str) -> Parcel | None:
        """The judge, or None where there is none that is whole."""
        place = self._place(image, key)
        try:
            entry = place.read_bytes()
            os.utime(self._of(image))
        except OSError:
            return None
        # Not copied: it may be long.
        body = memoryview(entry)[_CHECKSUM + 1 :]
        if hashlib.sha256(body).hexdigest().encode() == entry[:_CHECKSUM]:
            with contextlib.suppress(ValueError, TypeError):  # another version's format
                end = entry.index(b"\n", _CHECKSUM + 1)
                return Parcel(**json.loads(entry[_CHECKSUM + 1 : end]), content=memoryview(entry)[end + 1 :])
        log.warning("a damaged judge in %s is built anew", place)
        return None

    def put(self, image: str, key: str, built: Parcel) -> None:
        """Keep a judge. A cache that cannot be written only costs time."""
        body = json.dumps({"files": dict(built.files)}).encode() + b"\n" + built.content
        place = self._place(image, key)
        try:
            if not self._of(image).is_dir():
                self._forget_old_images()
            place.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(place, hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
        except OSError as error:
            log.warning("a built judge cannot be kept in %s: %s", place, error)

    def _of(self, image: str) -> Path:
        return self._folder / image.rpartition(":")[2]

    def _place(self, image: str, key: str) -> Path:
        return self._of(image) / key[:2] / key

    def _forget_old_images(self) -> None:
        if not self._folder.is_dir():
            return
        by_use = sorted(self._folder.iterdir(), key=lambda folder: folder.stat().st_mtime, reverse=True)
        for folder in by_use[_IMAGES - 1 :]:
            shutil.rmtree(folder, ignore_errors=True)


def _write_whole(place: Path, content: bytes) -> None:
    descriptor, beside = tempfile.mkstemp(dir=place.parent, prefix=".new-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        os.replace(beside, place)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(beside)
        raise
