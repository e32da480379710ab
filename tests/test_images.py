"""Recipes (what is in a tag) and images (what the engine makes of them)."""

from __future__ import annotations

import contextlib
import io
import shutil
import tarfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import docker
import pytest
from docker.errors import ImageNotFound

from humaneval_x.errors import ConfigurationError
from humaneval_x.sandbox import build, engine, images
from humaneval_x.sandbox.recipes import Recipe, Sandboxes

BASE = """FROM debian:trixie-slim
RUN printf '#!/bin/sh\\n' > /usr/bin/python3 && chmod 755 /usr/bin/python3
RUN printf '#!/bin/sh\\necho "$@" > /opt/packages' > /usr/bin/install-packages && chmod 755 /usr/bin/install-packages
"""
TOOLCHAIN = "ARG BASE\nFROM ${BASE}\nCOPY toolchain/compiler /usr/local/bin/compiler\n"
LAST = Path(__file__).parents[1] / "sandboxes" / "Dockerfile"


def lay(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


@pytest.fixture
def small(tmp_path: Path) -> Sandboxes:
    """A sandboxes/ folder with two small languages, under image names of its own."""
    lay(
        tmp_path,
        {
            "base/Dockerfile": BASE,
            "Dockerfile": LAST.read_text(),
            "agent/__main__.py": "print('agent')\n",
            "zygote/zygote.c": "a zygote\n",
            **{
                f"{language}/{name}": text
                for language in ("here", "there")
                for name, text in {
                    "Dockerfile": TOOLCHAIN,
                    "toolchain/compiler": "a compiler\n",
                    "helper": "a helper\n",
                    "build-packages": "cc ld\n",
                    "build.sh": "cat helper ../zygote/zygote.c /opt/packages > built\n",
                    "examples/passed": "an example\n",
                    "README.md": "words\n",
                }.items()
            },
        },
    )
    return Sandboxes(tmp_path, f"humaneval-x-test-{uuid.uuid4().hex[:8]}")


@pytest.fixture
def client(small: Sandboxes) -> Iterator[docker.DockerClient]:
    """The engine, which forgets the small images afterwards."""
    client = engine.connect()
    yield client
    parents = {image["Id"]: image["ParentId"] for image in client.api.images(all=True)}
    for image in client.images.list(filters={"reference": f"{small.prefix}/*"}):
        forget(client, image.id, parents)


def forget(client: docker.DockerClient, image: str, parents: dict[str, str]) -> None:
    """Remove an image and, before it, what was built on it; builds that failed leave such too."""
    for child in [child for child, parent in parents.items() if parent == image]:
        forget(client, child, parents)
    # What is left without a name goes with the last of its children.
    with contextlib.suppress(ImageNotFound):
        client.api.remove_image(image, force=True)


def tags(sandboxes: Sandboxes) -> dict[str, str]:
    recipes = [sandboxes.base()]
    for language in ("here", "there"):
        recipes += [sandboxes.toolchain(language), sandboxes.image(language)]
    return {recipe.name: recipe.reference for recipe in recipes}


def packed(recipe: Recipe) -> list[str]:
    with tarfile.open(fileobj=io.BytesIO(recipe.context)) as archive:
        return archive.getnames()


@pytest.mark.parametrize(
    "changed, rebuilt",
    [
        ("base/Dockerfile", {"base", "here-toolchain", "here", "there-toolchain", "there"}),
        ("here/Dockerfile", {"here-toolchain", "here"}),
        ("here/toolchain/compiler", {"here-toolchain", "here"}),
        ("here/helper", {"here"}),
        ("Dockerfile", {"here", "there"}),
        ("agent/__main__.py", {"here", "there"}),
        ("zygote/zygote.c", {"here", "there"}),
        ("here/build-packages", {"here"}),
        ("here/examples/passed", set()),
        ("here/README.md", set()),
        ("here/__pycache__/helper.pyc", set()),
    ],
)
def test_a_change_reaches_what_it_goes_into_and_nothing_else(small: Sandboxes, changed: str, rebuilt: set[str]) -> None:
    before = tags(small)
    lay(small.root, {changed: "something else\n"})
    after = tags(small)
    assert {name for name in before if before[name] != after[name]} == rebuilt


def test_a_tag_is_the_same_wherever_the_files_lie(small: Sandboxes, tmp_path_factory: pytest.TempPathFactory) -> None:
    copy = tmp_path_factory.mktemp("copy") / "sandboxes"
    shutil.copytree(small.root, copy)
    for path in copy.rglob("*"):
        path.chmod(0o700 if path.is_dir() else 0o600)
    assert tags(Sandboxes(copy, small.prefix)) == tags(small)


def test_a_file_that_becomes_executable_is_a_change(small: Sandboxes) -> None:
    before = small.image("here").reference
    (small.root / "here" / "helper").chmod(0o755)
    assert small.image("here").reference != before


def test_the_last_layers_hold_the_agent_and_the_helpers(small: Sandboxes) -> None:
    assert packed(small.image("here")) == [
        "Dockerfile",
        "agent",
        "agent/__main__.py",
        "helpers",
        "helpers/build.sh",
        "helpers/helper",
        "zygote",
        "zygote/zygote.c",
    ]


def test_the_toolchain_sees_no_helper(small: Sandboxes) -> None:
    assert packed(small.toolchain("here")) == ["Dockerfile", "toolchain", "toolchain/compiler"]


@pytest.mark.sandbox
def test_a_missing_image_names_the_command_that_builds_it(small: Sandboxes, client: docker.DockerClient) -> None:
    with pytest.raises(ConfigurationError, match=f"{small.prefix}/here:.*make images"):
        images.image_for("here", client, small)


@pytest.mark.sandbox
def test_ensure_builds_what_is_missing_and_only_that(small: Sandboxes, client: docker.DockerClient) -> None:
    told: list[tuple[str, str]] = []
    report = lambda what, news: told.append((what, news.split()[0]))  # noqa: E731

    first = images.ensure(["here", "there"], client, small, report)
    assert {what for what, news in told if news == "built"} == set(tags(small))
    assert first["here"] == images.image_for("here", client, small)
    assert client.images.get(f"{small.prefix}/here:latest").id == first["here"].id

    told.clear()
    assert images.ensure(["here", "there"], client, small, report) == first
    assert told == []

    lay(small.root, {"here/helper": "a better helper\n"})
    second = images.ensure(["here", "there"], client, small, report)
    assert [what for what, news in told if news == "built"] == ["here"]
    assert second["there"] == first["there"] and second["here"] != first["here"]


@pytest.mark.sandbox
def test_an_image_holds_helpers_what_build_sh_made_and_the_agent(small: Sandboxes, client: docker.DockerClient) -> None:
    image = images.ensure(["here"], client, small)["here"]
    seen = (
        client.containers.run(
            image.id,
            ["sh", "-c", "cd /opt && find . -type f | sort && cat sandbox/here/built"],
            remove=True,
            network_mode="none",
            user="1234:1234",
        )
        .decode()
        .split("\n")
    )
    files = [f"./sandbox/{name}" for name in ("agent/__main__.py", "here/build.sh", "here/built", "here/helper")]
    assert seen == [*files, "a helper", "a zygote", "cc ld", ""]


@pytest.mark.sandbox
def test_a_build_that_fails_shows_its_last_words_and_leaves_the_others(
    small: Sandboxes,
    client: docker.DockerClient,
) -> None:
    lay(small.root, {"here/build.sh": "echo the last words\nfalse\n"})
    with pytest.raises(ConfigurationError) as caught:
        images.ensure(["here", "there"], client, small)
    log = build.log_file(small.image("here"))
    assert "the last words" in str(caught.value) and str(log) in str(caught.value)
    assert "the last words" in log.read_text()
    assert images.image_for("there", client, small)
