"""Fixtures that many tests share. Nothing here skips: what a test needs is there, or the test fails and says why."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("HUMANEVAL_X_SHARED") or ROOT.parent / "shared")
REAL_DATA = Path(os.environ.get("HUMANEVAL_X_DATA") or SHARED / "humaneval-x")
#: What is not in the repository: marker, where it is, and the variable that says where else, or that it is here.
NEEDS = (
    ("realdata", REAL_DATA, "HUMANEVAL_X_DATA"),
    ("vectors", SHARED / "codegeex-vectors", "HUMANEVAL_X_SHARED"),
    ("gpu", Path("/dev/nvidia0"), "HUMANEVAL_X_GPU"),
)
_left_out: dict[str, int] = {}


def pytest_configure() -> None:
    """A shell starts what runs in the background with Ctrl-C ignored, and whatever tests start would ignore it, too."""
    if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out what needs what is not here, unless it is said to be; `pytest_terminal_summary` says so."""
    for marker, place, variable in NEEDS:
        if place.exists() or variable in os.environ:
            continue
        without = [item for item in items if item.get_closest_marker(marker)]
        _left_out[variable] = len(without)
        items[:] = [item for item in items if item not in without]
        config.hook.pytest_deselected(items=without)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for variable, number in _left_out.items():
        terminalreporter.write_line(f"{number} tests were left out: set {variable} to run them", yellow=True)


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


@pytest.fixture(scope="module")
def codec() -> Any:
    """The module with which Python's sample and judge encode values, in this process."""
    sys.path.insert(0, str(ROOT / "sandboxes" / "python"))
    sys.dont_write_bytecode, before = True, sys.dont_write_bytecode
    import codec as module

    sys.dont_write_bytecode = before
    sys.path.pop(0)
    return module
