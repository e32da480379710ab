"""What the tests of the in-tree CodeGeeX share: the published implementation's numbers, and models made from them.

The numbers lie beside the repository, in ../shared/codegeex-vectors or $HUMANEVAL_X_SHARED/codegeex-vectors. Tests that
need them fail where they are absent; to leave them out on purpose: pytest -m "not vectors".
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from humaneval_x.models.codegeex import CodeGeeX, Config
from humaneval_x.models.codegeex.layout import nest, shapes

SHARED = Path(os.environ.get("HUMANEVAL_X_SHARED", Path(__file__).parents[3] / "shared"))
N_HEADS = 4  # of the tiny checkpoint; its other sizes are in the file


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "vectors: needs ../shared/codegeex-vectors (HUMANEVAL_X_SHARED)")


@pytest.fixture(autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(scope="session")
def vectors() -> Path:
    folder = SHARED / "codegeex-vectors"
    if not folder.is_dir():
        pytest.fail(f'{folder} is not there: set HUMANEVAL_X_SHARED, or leave these out with -m "not vectors"')
    return folder


@pytest.fixture(scope="session")
def tiny_file(vectors: Path) -> Path:
    return vectors / "tiny" / "codegeex_tiny.pt"


@pytest.fixture(scope="session")
def tiny(tiny_file: Path) -> CodeGeeX:
    return CodeGeeX.load(tiny_file, n_heads=N_HEADS, dtype=torch.float32)


@pytest.fixture(scope="session")
def numbers(vectors: Path) -> Callable[[str], dict[str, np.ndarray]]:
    """The arrays of one of the tiny model's .npz files."""
    return lambda name: dict(np.load(vectors / "tiny" / f"{name}.npz"))


@pytest.fixture(scope="session")
def small() -> Config:
    """Sizes that 1, 2, 4 and 8 parts can share, and that no two tensors have in common by chance."""
    return Config(n_layers=3, n_heads=8, hidden=64, feed_forward=160, n_positions=96, padded_vocabulary=400)


@pytest.fixture(scope="session")
def small_tensors(small: Config) -> dict[str, Tensor]:
    """A whole model of random fp16 weights, as a checkpoint names them; many ids are likely."""
    generator = torch.Generator().manual_seed(5)
    return {
        name: (torch.randn(shape, generator=generator) * (0.12 if len(shape) > 1 else 0.2)).half()
        for name, shape in shapes(small).items()
    }


@pytest.fixture
def small_file(tmp_path: Path, small_tensors: dict[str, Tensor]) -> Path:
    """A single-file checkpoint in the released layout, fp16."""
    torch.save(nest(small_tensors), tmp_path / "small.pt")
    return tmp_path / "small.pt"


@pytest.fixture
def small_model(small_file: Path) -> CodeGeeX:
    return CodeGeeX.load(small_file, n_heads=8, dtype=torch.float32)
