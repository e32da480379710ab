"""Building images, with the engine's classic builder, which engines from 20.10 on have."""

from __future__ import annotations

import io
import os
import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from typing import Any

import docker
from docker.errors import APIError, BuildError, ImageNotFound

from humaneval_x import paths
from humaneval_x.errors import ConfigurationError
from humaneval_x.sandbox.apt import Report
from humaneval_x.sandbox.recipes import Recipe

#: Every image carries it: `docker image prune --all --filter label=humaneval-x` removes those that nothing uses.
LABEL = "humaneval-x"
_TAIL_LINES = 25


def find(client: docker.DockerClient, recipe: Recipe) -> str | None:
    """The id of the image that a recipe's tag names, if it is there."""
    try:
        return str(client.api.inspect_image(recipe.reference)["Id"])
    except ImageNotFound:
        return None


def log_file(recipe: Recipe) -> Path:
    """Where the output of a recipe's last build is."""
    return paths.cache() / "images" / f"{recipe.repository.replace('/', '-')}.log"


class Builder:
    """Builds recipes, telling `report` of each step."""

    def __init__(self, client: docker.DockerClient, report: Report) -> None:
        self.client = client
        self.report = report

    def build_all(self, recipes: list[Recipe]) -> None:
        """Build several, one a core and at most four at a time; where one fails the others still finish.

        Raises:
            ConfigurationError: one could not be built.
        """
        threads = ThreadPoolExecutor(min(4, os.cpu_count() or 1))
        try:
            builds = [threads.submit(self.build, recipe) for recipe in recipes]
            wait(builds)
            for build in builds:
                build.result()
        finally:
            # After an interrupt too: nothing more begins, and nobody waits.
            threads.shutdown(wait=False, cancel_futures=True)

    def build(self, recipe: Recipe) -> None:
        """Build a recipe, and before it what it stands on, unless its tag is there.

        Raises:
            ConfigurationError: it could not be built; with the end of the build's log.
        """
        if find(self.client, recipe) is not None:
            return
        if recipe.parent is not None:
            self.build(recipe.parent)
        started = time.monotonic()
        self._run(recipe)
        self.client.api.tag(recipe.reference, recipe.repository, "latest")
        size_mb = self.client.api.inspect_image(recipe.reference)["Size"] // 10**6
        self.report(recipe.name, f"built in {time.monotonic() - started:.0f} s, {size_mb} MB")

    def _run(self, recipe: Recipe) -> None:
        """One `docker build`, its output kept in a file."""
        log = log_file(recipe)
        self.report(recipe.name, f"building; what it says is in {log}")
        log.parent.mkdir(parents=True, exist_ok=True)
        try:
            with log.open("w", encoding="utf-8") as kept:
                for text in self._output(recipe):
                    kept.write(text)
                    kept.flush()
        except (BuildError, APIError) as error:
            self.report(recipe.name, "failed")
            raise ConfigurationError(_failure(recipe, error, log)) from error

    def _output(self, recipe: Recipe) -> Iterator[str]:
        """What the build says, as it goes.

        Raises:
            BuildError: it failed.
        """
        events = self.client.api.build(
            fileobj=io.BytesIO(recipe.context),
            custom_context=True,
            tag=recipe.reference,
            rm=True,
            forcerm=True,
            buildargs=dict(recipe.arguments),
            labels={LABEL: recipe.name},
            decode=True,
        )
        for event in events:
            yield _text(event)


def _text(event: dict[str, Any]) -> str:
    if "error" in event:
        raise BuildError(event["error"], [])
    # The builder paints red what a command writes to its stderr.
    return re.sub(r"\x1b\[[0-9]*m", "", str(event.get("stream", "")))


def _failure(recipe: Recipe, error: BuildError | APIError, log: Path) -> str:
    tail = "\n".join(log.read_text(encoding="utf-8").splitlines()[-_TAIL_LINES:])
    return f"building {recipe.reference} failed: {error}\n{tail}\nAll that the build said is in {log}"
