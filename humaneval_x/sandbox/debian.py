"""The image that all others begin with, debian:trixie-slim: pulled, or made here where no registry is reachable."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

import docker
from docker.errors import APIError, DockerException, ImageNotFound

from humaneval_x import paths
from humaneval_x.errors import ConfigurationError
from humaneval_x.sandbox import apt

RELEASE = "trixie"
REPOSITORY, TAG = "debian", f"{RELEASE}-slim"
NAME = f"{REPOSITORY}:{TAG}"
#: mmdebstrap's own needs for a signed download.
PACKAGES = ["mmdebstrap", "debian-archive-keyring"]


def ensure(client: docker.DockerClient, report: apt.Report, may_install: bool = False) -> None:
    """Have debian:trixie-slim in the engine; `report` hears which way it went.

    With `may_install`, mmdebstrap is installed where it is needed and missing.

    Raises:
        ConfigurationError: neither a registry nor mmdebstrap is at hand, or mmdebstrap failed; says what to do.
    """
    try:
        client.api.inspect_image(NAME)
    except ImageNotFound:
        reason = _pull(client)
        if reason is None:
            report(NAME, "pulled")
            return
        report(NAME, f"cannot be pulled ({reason}); making it with mmdebstrap")
        _make(client, report, may_install)
        report(NAME, "made with mmdebstrap")


def _pull(client: docker.DockerClient) -> str | None:
    """Pull the image; the reason where that fails."""
    try:
        client.api.pull(REPOSITORY, tag=TAG)
        client.api.inspect_image(NAME)
    except (APIError, DockerException) as error:
        return str(getattr(error, "explanation", None) or error)
    return None


def _make(client: docker.DockerClient, report: apt.Report, may_install: bool) -> None:
    if shutil.which("mmdebstrap") is None:
        if not may_install:
            raise ConfigurationError(
                f"{NAME} can neither be pulled nor made here. Connect to a registry, or on Debian or Ubuntu "
                f"install mmdebstrap ({apt.command(PACKAGES)}); `make setup` as root does that by itself."
            )
        apt.install(PACKAGES, report)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "root.tar"
        _mmdebstrap(root)
        client.api.import_image(
            str(root), REPOSITORY, TAG, changes=['CMD ["bash"]', "LABEL humaneval-x.made-with=mmdebstrap"]
        )


def _mmdebstrap(target: Path) -> None:
    """Write a minimal Debian to the tar file `target`, as bare of manuals as the published image."""
    slim = paths.SANDBOXES / "base" / "slim.dpkg"
    options = ["--variant=minbase", f"--dpkgopt={slim}", '--aptopt=Acquire::Languages "none"']
    done = subprocess.run(["mmdebstrap", *options, RELEASE, str(target)], capture_output=True, text=True)
    if done.returncode != 0:
        last = "\n".join(done.stderr.splitlines()[-15:])
        raise ConfigurationError(f"making {NAME} with mmdebstrap failed:\n{last}")
