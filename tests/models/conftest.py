"""Prompts, a model that follows a script, and an endpoint in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from humaneval_x import paths, tasks
from humaneval_x.models.base import Draw, Prompt, sample_seed
from humaneval_x.problems import load_problems
from humaneval_x.tasks import Item


class Endpoint:
    """The server of endpoint.py."""

    def __init__(self, port: int = 0) -> None:
        script = Path(__file__).with_name("endpoint.py")
        self.process = subprocess.Popen([sys.executable, str(script), str(port)], stdout=subprocess.PIPE, text=True)
        assert self.process.stdout
        self.port = int(self.process.stdout.readline())
        self.url = f"http://127.0.0.1:{self.port}/v1"

    def fail(self, *faults: str) -> None:
        """The next requests go wrong in these ways."""
        self._post("faults", faults)

    def be_strict(self) -> None:
        """From now on settings that some endpoints do not know are refused."""
        self._post("strict", {})

    def _post(self, path: str, value: object) -> None:
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/{path}", json.dumps(value).encode())
        urllib.request.urlopen(request).read()

    def log(self) -> list[dict[str, Any]]:
        """What was asked so far."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/log") as answer:
            entries: list[dict[str, Any]] = json.load(answer)
        return entries

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stdout
        self.process.stdout.close()


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
