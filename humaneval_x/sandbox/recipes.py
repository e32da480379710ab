"""What goes into each sandbox image, and the tag that names exactly that.

An image is made in three steps, each with a tag of its own, so that a step is redone only when something in it changed:

    base              Debian 13 and the python3 that runs the agent   base/
    <lang>-toolchain  the language's compiler and libraries           <lang>/Dockerfile, <lang>/toolchain/
    <lang>            the agent and the language's helpers            Dockerfile, agent/, zygote/, the rest of <lang>/

Helpers that are to be compiled are compiled in the last step, with the packages of <lang>/build-packages, which do not
stay in the image; for those in C there is zygote/.
"""

from __future__ import annotations

import hashlib
import io
import json
import tarfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from humaneval_x import paths

PREFIX = "humaneval-x"

#: Left out wherever a folder is packed: what a step names by itself, and what is of no use inside a container.
LEFT_OUT = frozenset(
    {"Dockerfile", "toolchain", "build-packages", "examples", "README.md", "__pycache__", ".mypy_cache", ".ruff_cache"}
)


@dataclass(frozen=True)
class Recipe:
    """One Dockerfile with everything it may read."""

    #: The image's name without a tag: "humaneval-x/go".
    repository: str
    #: Path in the build context -> file or folder here.
    sources: Mapping[str, Path]
    #: The Dockerfile's ARGs; they name the parent's tag, so a parent's change reaches the children.
    arguments: Mapping[str, str] = field(default_factory=dict)
    parent: Recipe | None = None

    @property
    def name(self) -> str:
        """The repository without its prefix, as people are told: "go-toolchain"."""
        return self.repository.rpartition("/")[2]

    @cached_property
    def context(self) -> bytes:
        """The build context as a tar file; the same bytes wherever and whenever the same files are packed."""
        packed = io.BytesIO()
        with tarfile.open(fileobj=packed, mode="w", format=tarfile.GNU_FORMAT) as archive:
            for name, source in sorted(self.sources.items()):
                for path in _walk(source):
                    _add(archive, path, f"{name}/{path.relative_to(source)}" if path != source else name)
        return packed.getvalue()

    @cached_property
    def reference(self) -> str:
        """repository:tag, the tag being 12 hex digits over the context and the arguments."""
        arguments = json.dumps(dict(self.arguments), sort_keys=True).encode()
        return f"{self.repository}:{hashlib.sha256(arguments + self.context).hexdigest()[:12]}"


@dataclass(frozen=True)
class Sandboxes:
    """The recipes of a sandboxes/ folder."""

    root: Path = paths.SANDBOXES
    prefix: str = PREFIX

    def base(self) -> Recipe:
        """What all images begin with."""
        folder = self.root / "base"
        return Recipe(f"{self.prefix}/base", {path.name: path for path in folder.iterdir()})

    def toolchain(self, language: str) -> Recipe:
        """A language's compiler and libraries."""
        folder, base = self.root / language, self.base()
        sources = {"Dockerfile": folder / "Dockerfile"}
        if (folder / "toolchain").is_dir():
            sources["toolchain"] = folder / "toolchain"
        return Recipe(f"{self.prefix}/{language}-toolchain", sources, {"BASE": base.reference}, base)

    def image(self, language: str) -> Recipe:
        """The image that runs a language's samples."""
        toolchain = self.toolchain(language)
        sources = {
            "Dockerfile": self.root / "Dockerfile",
            "agent": self.root / "agent",
            "zygote": self.root / "zygote",
            "helpers": self.root / language,
        }
        packages = self.root / language / "build-packages"
        arguments = {
            "TOOLCHAIN": toolchain.reference,
            "LANGUAGE": language,
            "BUILD_PACKAGES": packages.read_text().strip() if packages.is_file() else "",
        }
        return Recipe(f"{self.prefix}/{language}", sources, arguments, toolchain)


def _walk(source: Path) -> Iterator[Path]:
    """`source` and all below it, in an order that depends on the names alone."""
    yield source
    if source.is_dir():
        for path in sorted(source.iterdir()):
            if path.name not in LEFT_OUT:
                yield from _walk(path)


def _add(archive: tarfile.TarFile, path: Path, name: str) -> None:
    """Pack `path`, of its attributes only whether it may be executed."""
    entry = tarfile.TarInfo(name)
    if path.is_dir():
        entry.type, entry.mode = tarfile.DIRTYPE, 0o755
        archive.addfile(entry)
        return
    content = path.read_bytes()
    entry.size, entry.mode = len(content), 0o755 if path.stat().st_mode & 0o100 else 0o644
    archive.addfile(entry, io.BytesIO(content))
