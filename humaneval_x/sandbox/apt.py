"""Debian's packages, installed only where the person has said so by running the set-up command as root.

python -m humaneval_x.sandbox.apt PACKAGE ...
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable

from humaneval_x.errors import ConfigurationError, HumanEvalXError
from humaneval_x.terminal import tell

#: Takes (what, news about it), for a person to read.
Report = Callable[[str, str], None]


def command(packages: list[str]) -> str:
    """What a person types to have them."""
    return f"sudo apt-get update && sudo apt-get install -y {' '.join(packages)}"


def allowed() -> bool:
    """Whether packages can be installed here without asking anyone further: root, with apt-get."""
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: list[str], report: Report) -> None:
    """Install system packages, saying so first.

    Raises:
        ConfigurationError: not root, no apt-get, or apt-get failed; names the command and its last lines.
    """
    if not allowed():
        raise ConfigurationError(f"{' and '.join(packages)} must be installed first: {command(packages)}")
    report("apt-get", f"installing {' '.join(packages)}")
    _apt_get("update")
    _apt_get("install", "-y", *packages)


def _apt_get(*arguments: str) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(["apt-get", "-q", *arguments], env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        last = "\n".join((done.stdout + done.stderr).splitlines()[-15:])
        raise ConfigurationError(f"`apt-get {' '.join(arguments)}` failed:\n{last}")


def main(packages: list[str]) -> int:
    """Install `packages`, for the Makefile; the exit code."""
    try:
        install(packages, lambda what, news: print(f"{what}: {news}", flush=True))
    except HumanEvalXError as error:
        return tell(error)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
