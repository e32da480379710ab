"""Fixtures that many tests share. Nothing here skips: what a test needs is there, or the test fails and says why."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
REAL_DATA = Path(os.environ.get("HUMANEVAL_X_DATA") or ROOT.parent / "shared" / "humaneval-x")
_left_out: list[str] = []


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out what needs the real data where nobody said that it is here; `pytest_terminal_summary` says so."""
    if REAL_DATA.is_dir() or "HUMANEVAL_X_DATA" in os.environ:
        return
    without = [item for item in items if item.get_closest_marker("realdata")]
    _left_out.extend(item.nodeid for item in without)
    items[:] = [item for item in items if item not in without]
    config.hook.pytest_deselected(items=without)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _left_out:
        terminalreporter.write_line(
            f"{len(_left_out)} tests need the real HumanEval-X and were left out: set HUMANEVAL_X_DATA", yellow=True
        )


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder with the real HumanEval-X: HUMANEVAL_X_DATA, or ../shared/humaneval-x beside the checkout."""
    if not REAL_DATA.is_dir():
        pytest.fail(f"HUMANEVAL_X_DATA: {REAL_DATA} is no folder")
    return REAL_DATA


@pytest.fixture(scope="session")
def pool() -> Iterator[object]:
    """A pool of real sandboxes that all tests share."""
    from humaneval_x.sandbox.pool import Pool

    with Pool(workers=2) as shared:
        yield shared
