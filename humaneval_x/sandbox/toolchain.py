"""The version of the compiler or interpreter in an image, for the manifest."""

from __future__ import annotations

from collections.abc import Sequence

import docker
from docker.errors import DockerException

from humaneval_x import paths
from humaneval_x.errors import SandboxError
from humaneval_x.sandbox.images import Image


def version(client: docker.DockerClient, image: Image, command: Sequence[str]) -> str:
    """The first line that `command` prints in `image`; asked once for each image, then remembered in the cache.

    Raises:
        SandboxError: the command cannot be run.
    """
    remembered = paths.cache() / "toolchains" / image.id.replace(":", "-")
    try:
        return remembered.read_text()
    except FileNotFoundError:
        pass
    try:
        output = client.containers.run(
            image.id, list(command), remove=True, network_mode="none", stdout=True, stderr=True, entrypoint=[]
        )
    except DockerException as error:
        raise SandboxError(f"{' '.join(command)} does not run in {image.reference}: {error}") from error
    line = next(iter(output.decode(errors="replace").splitlines()), "")
    remembered.parent.mkdir(parents=True, exist_ok=True)
    remembered.write_text(line)
    return line
