"""The image of each language: finding it, and building what is missing.

python -m humaneval_x.sandbox.images [LANGUAGE ...]
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass

import docker

from humaneval_x.errors import ConfigurationError, HumanEvalXError
from humaneval_x.sandbox import build, debian, engine
from humaneval_x.sandbox.apt import Report
from humaneval_x.sandbox.recipes import Recipe, Sandboxes
from humaneval_x.terminal import harmless, tell

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Image:
    """An image that is there."""

    language: str
    #: "humaneval-x/go:0123456789ab"; the tag covers all that went into it.
    reference: str
    #: "sha256:...", the engine's own name for exactly these bytes.
    id: str


def image_for(language: str, client: docker.DockerClient | None = None, sandboxes: Sandboxes | None = None) -> Image:
    """The up-to-date image of a language.

    Raises:
        ConfigurationError: it is not there; names the command that builds it.
        EngineUnavailable: no engine answers.
    """
    return _image(language, client or engine.connect(), (sandboxes or Sandboxes()).image(language))


def _image(language: str, client: docker.DockerClient, recipe: Recipe) -> Image:
    found = build.find(client, recipe)
    if found is None:
        raise ConfigurationError(
            f"there is no image {recipe.reference} for {language}: never built, or sandboxes/ has changed since. "
            f"Build it with: make images"
        )
    return Image(language, recipe.reference, found)


def ensure(
    languages: Iterable[str],
    client: docker.DockerClient | None = None,
    sandboxes: Sandboxes | None = None,
    report: Report | None = None,
    may_install: bool = False,
) -> dict[str, Image]:
    """The images of `languages`; those that are missing are built first, several at a time.

    `report` hears of each step; by default the log does. With `may_install`, system packages that making the base
    needs are installed.

    Raises:
        ConfigurationError: an image cannot be built; with the end of the build's log and where all of it is.
        EngineUnavailable: no engine answers.
    """
    client, sandboxes, report = client or engine.connect(), sandboxes or Sandboxes(), report or _to_log
    recipes = {language: sandboxes.image(language) for language in languages}
    missing = [recipe for recipe in recipes.values() if build.find(client, recipe) is None]
    if missing:
        builder = build.Builder(client, report)
        if build.find(client, sandboxes.base()) is None:
            debian.ensure(client, report, may_install)
            builder.build(sandboxes.base())
        builder.build_all(missing)
    return {language: _image(language, client, recipe) for language, recipe in recipes.items()}


def _to_log(what: str, news: str) -> None:
    log.info("%s: %s", what, news)


def printed(what: str, news: str) -> None:
    """The Report of the command line."""
    # One write a line: several builds report at once.
    sys.stdout.write(f"{what:<22}{harmless(news)}\n")
    sys.stdout.flush()


def finish(work: Callable[[], None]) -> None:
    """Do what a command is for and end the process: 0, the error's exit code, or 130 after Ctrl-C."""
    try:
        work()
    except HumanEvalXError as error:
        sys.exit(tell(error))
    except KeyboardInterrupt:
        # Builds wait for the engine in threads of theirs; it ends them when their connections go.
        print("interrupted", file=sys.stderr, flush=True)
        os._exit(130)


def main(languages: list[str]) -> None:
    """Build the images of `languages`, or of all."""
    from humaneval_x.languages import LANGUAGES, get

    for image in ensure([get(name).NAME for name in languages or LANGUAGES], report=printed).values():
        printed(image.language, f"{image.reference}  {image.id}")


if __name__ == "__main__":
    finish(lambda: main(sys.argv[1:]))
