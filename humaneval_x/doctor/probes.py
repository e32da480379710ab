"""A language on this machine: its image, its toolchain, and a slot that runs a program."""

from __future__ import annotations

import time
from collections.abc import Iterator

import docker

from humaneval_x import paths
from humaneval_x.doctor.finding import Finding, Level
from humaneval_x.errors import HumanEvalXError
from humaneval_x.languages.base import Language
from humaneval_x.modes import settle
from humaneval_x.problems import load_problems
from humaneval_x.sandbox import build, images, toolchain
from humaneval_x.sandbox.pool import Pool
from humaneval_x.sandbox.recipes import Sandboxes

_ANEW = "build the image anew: docker image prune --all --filter label=humaneval-x, then make images"


def findings(client: docker.DockerClient, language: Language) -> Iterator[Finding]:
    """Image, toolchain, slot; each only where there is the one before."""
    yield (found := image(client, language))
    if found.level is Level.OK:
        yield version(client, language)
        yield slot(client, language)


def image(client: docker.DockerClient, language: Language) -> Finding:
    """Whether the image is there and made of what sandboxes/ has now."""
    recipe, topic = Sandboxes().image(language.NAME), f"{language.NAME}: image"
    if build.find(client, recipe):
        return Finding(Level.OK, topic, recipe.reference)
    older = client.images.list(name=recipe.repository)
    found = "out of date: sandboxes/ has changed since" if older else "missing"
    way_out = f"build it: python -m humaneval_x.sandbox.images {language.NAME} (all of them: make images)"
    return Finding(Level.PROBLEM, topic, found, way_out)


def version(client: docker.DockerClient, language: Language) -> Finding:
    """The compiler's or interpreter's own words."""
    topic = f"{language.NAME}: toolchain"
    try:
        said = toolchain.version(client, images.image_for(language.NAME, client), language.VERSION_COMMAND)
    except HumanEvalXError as error:
        return Finding(Level.PROBLEM, topic, str(error), _ANEW)
    return Finding(Level.OK, topic, said)


def slot(client: docker.DockerClient, language: Language) -> Finding:
    """Starts a container, has it prove that it is closed, and runs a canonical solution with its tests."""
    topic = f"{language.NAME}: slot"
    problem = load_problems(language.NAME, paths.MINI)[0]
    try:
        with Pool(workers=1, client=client, engine_patience_s=10) as pool:
            start = time.monotonic()
            pool.prepare(language.NAME)
            ready = time.monotonic()
            settled = settle(problem, pool.run)
            done = time.monotonic()
    except HumanEvalXError as error:
        return Finding(Level.PROBLEM, topic, str(error), "is the engine at fault? Its log may say more")
    if not settled.sound:
        found = f"the canonical solution of {problem.task_id} does not pass: {settled.why}"
        return Finding(Level.PROBLEM, topic, found, _ANEW)
    found = f"closed; starts in {ready - start:.1f} s, {problem.task_id} passes in {done - ready:.1f} s"
    return Finding(Level.OK, topic, found)
