"""No attack is scored as passed, and none leaves anything behind: see suite.py for what they are."""

from __future__ import annotations

import contextlib
import queue
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import suite
from arena import Arena
from host import Host
from suite import Attack

from humaneval_x import languages
from humaneval_x.languages.base import Language

pytestmark = pytest.mark.sandbox
of_all_languages = pytest.mark.parametrize("language", languages.all(), ids=lambda language: language.NAME)
#: One for each of the two cores that tests may use.
_ARENAS = 2


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, of which no other run knows."""
    monkeypatch.setenv("HUMANEVAL_X_CACHE", str(tmp_path))
    return tmp_path


@of_all_languages
def test_attacks_get_nowhere(language: Language, cache: Path) -> None:
    assert faults(language, [attack for attack in suite.attacks(language) if not attack.slow]) == {}


@pytest.mark.slow
@of_all_languages
def test_slow_attacks_get_nowhere(language: Language, cache: Path) -> None:
    assert faults(language, [attack for attack in suite.attacks(language) if attack.slow]) == {}


def faults(language: Language, attacks: list[Attack]) -> dict[str, list[str]]:
    """By attack, what went wrong; under "host", what was left there."""
    with contextlib.ExitStack() as stack:
        arenas: queue.SimpleQueue[Arena] = queue.SimpleQueue()
        for _ in range(_ARENAS):
            arenas.put(stack.enter_context(Arena(suite.problems(language))))
        # The judges are built; from here on nothing more should come into the cache.
        host = Host()

        def run(attack: Attack) -> list[str]:
            with _lent(arenas) as arena:
                host.note()
                return arena.faults(attack)

        with ThreadPoolExecutor(_ARENAS) as threads:
            found = dict(zip([attack.name for attack in attacks], threads.map(run, attacks), strict=True))
    found["host"] = host.faults()
    return {name: wrong for name, wrong in found.items() if wrong}


@contextlib.contextmanager
def _lent(arenas: queue.SimpleQueue[Arena]) -> Iterator[Arena]:
    arena = arenas.get()
    try:
        yield arena
    finally:
        arenas.put(arena)
