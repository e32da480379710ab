"""Built judges, kept from job to job: the judge's user can read them, samples cannot."""

from __future__ import annotations

import os
from collections.abc import Mapping

import places
from users import acting_as

ROOT = "/judges"


class Store:
    """Folders /judges/<key>, which belong to root and the judges' group. The host decides what is dropped when."""

    def __init__(self, judges_gid: int) -> None:
        self._gid = judges_gid

    def put(self, key: str, files: Mapping[str, bytes]) -> None:
        """Keep `files` under `key`, instead of what may be there."""
        self.drop(key)
        with acting_as(0, self._gid):
            os.mkdir(f"{ROOT}/{key}")
            places.write(f"{ROOT}/{key}", files)

    def drop(self, key: str) -> None:
        """Forget a judge, if it is there."""
        folder = f"{ROOT}/{key}"
        if os.path.isdir(folder):
            places.clear(folder)
            os.rmdir(folder)

    def size_bytes(self) -> int:
        """Memory that the store takes."""
        used = os.statvfs(ROOT)
        return (used.f_blocks - used.f_bfree) * used.f_bsize
