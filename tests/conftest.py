"""Fixtures that many tests share. Nothing here skips: what a test needs is there, or the test fails and says why."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder with the real HumanEval-X: HUMANEVAL_X_DATA, or ../shared/humaneval-x beside the checkout."""
    folder = Path(os.environ.get("HUMANEVAL_X_DATA") or ROOT.parent / "shared" / "humaneval-x")
    if not folder.is_dir():
        pytest.fail(f"the tests marked realdata need the real HumanEval-X; {folder} is no folder. Set HUMANEVAL_X_DATA")
    return folder


@pytest.fixture(scope="session")
def pool() -> Iterator[object]:
    """A pool of real sandboxes that all tests share."""
    from humaneval_x.sandbox.pool import Pool

    with Pool(workers=2) as shared:
        yield shared
