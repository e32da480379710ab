"""Prompts, a model that follows a script, and an endpoint in a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from server_process import Endpoint

from humaneval_x import paths, tasks
from humaneval_x.models.base import Draw, Prompt, sample_seed
from humaneval_x.problems import load_problems
from humaneval_x.tasks import Item


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    server = Endpoint()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def items() -> Callable[..., list[Item]]:
    """Items of data/mini: items("go", 3) are the first three of Go."""

    def make(language: str = "python", limit: int | None = None, source: str | None = None) -> list[Item]:
        problems = load_problems(language, paths.MINI).problems[:limit]
        if source is None:
            return [tasks.generation(problem) for problem in problems]
        return list(tasks.translations(load_problems(source, paths.MINI).problems, problems))

    return make


@pytest.fixture(scope="session")
def prompts() -> Callable[..., list[Prompt]]:
    """Prompts of a few texts, n samples each, which nothing ends before their time."""

    def make(*texts: str, n: int = 1, is_over: Callable[[str], bool] = lambda text: False) -> list[Prompt]:
        keys = [("", f"Go/{number}") for number in range(len(texts))]
        return [
            Prompt(key, text, [Draw(i, sample_seed(0, key, i)) for i in range(n)], is_over)
            for key, text in zip(keys, texts, strict=True)
        ]

    return make
