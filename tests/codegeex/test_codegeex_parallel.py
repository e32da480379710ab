"""Tensor parallelism: two real processes over gloo compute what one does."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from humaneval_x.errors import ConfigurationError, UsageError
from humaneval_x.models.codegeex import CodeGeeX, Group
from humaneval_x.models.codegeex.checkpoint import quantize_checkpoint, split

RANK = """
import sys, torch
from humaneval_x.models.codegeex import CodeGeeX, Group
torch.set_num_threads(1)
target, n_heads, *paths = sys.argv[1:]
group = Group.from_environment()
results = []
for path in paths:
    model = CodeGeeX.load(path, n_heads=int(n_heads), dtype=torch.float32, group=group)
    share = model.transformer.topQueryLayer.mlp.dense_4h_to_h.weight.shape
    logits = model(range(40))
    greedy = model.generate([[1, 2, 3], [4] * 9, [5]], max_new_tokens=20, batch_size=2)
    sampled = model.generate([[1, 2, 3]] * 5, max_new_tokens=20, temperature=0.9, seed=3, batch_size=2)
    results.append((logits, greedy, sampled, share))
torch.save(results, f"{target}{group.rank}")
"""


def run_ranks(size: int, target: Path, n_heads: int, paths: list[Path]) -> list[list[tuple]]:
    """Each rank's results, a list with an entry a checkpoint."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    meet = {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port), "WORLD_SIZE": str(size), "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-c", RANK, str(target), str(n_heads), *map(str, paths)]
    ranks = [subprocess.Popen(command, env={**os.environ, **meet, "RANK": str(rank)}) for rank in range(size)]
    assert [rank.wait(timeout=120) for rank in ranks] == [0] * size
    return [torch.load(f"{target}{rank}") for rank in range(size)]


@pytest.mark.vectors
def test_two_processes_equal_one(tiny_file: Path, small_file: Path, tmp_path: Path) -> None:
    split(tiny_file, tmp_path / "two", 2)
    split(tiny_file, tmp_path / "eight", 8)
    quantize_checkpoint(tiny_file, tmp_path / "int8.pt")
    split(tmp_path / "int8.pt", tmp_path / "int8", 4)
    paths = [tiny_file, tmp_path / "two", tmp_path / "eight", tmp_path / "int8.pt", tmp_path / "int8"]
    ranks = run_ranks(2, tmp_path / "rank", 4, paths)
    for path, first, second in zip(paths, *ranks, strict=True):
        model = CodeGeeX.load(path, n_heads=4, dtype=torch.float32)
        greedy = model.generate([[1, 2, 3], [4] * 9, [5]], max_new_tokens=20)
        sampled = model.generate([[1, 2, 3]] * 5, max_new_tokens=20, temperature=0.9, seed=3)
        for logits, its_greedy, its_sampled, share in (first, second):
            torch.testing.assert_close(logits, model(range(40)), rtol=0, atol=1e-4)
            assert (its_greedy, its_sampled) == (greedy, sampled)
            assert share == (64, 128)  # each holds half
        assert torch.equal(first[0], second[0])


def test_torchrun_starts_the_command(small_file: Path, tmp_path: Path) -> None:
    merges = tmp_path / "merges.txt"
    merges.write_text("#version: 0.2\n")
    arguments = [str(small_file), "def", "--merges", str(merges), "--n-heads", "8", "--dtype", "float32"]
    command = [sys.executable, "-m", "humaneval_x.models.codegeex", "generate", *arguments, "--max-new-tokens", "6"]
    torchrun = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    environment = {**os.environ, "OMP_NUM_THREADS": "1"}
    alone = subprocess.run(command, check=True, capture_output=True, env=environment)
    shared = subprocess.run(torchrun + command[1:], check=True, capture_output=True, env=environment)
    assert alone.stdout.strip() and shared.stdout == alone.stdout


def test_sizes_that_processes_cannot_share(small_file: Path) -> None:
    with pytest.raises(UsageError, match="n_heads is 8, which 3 processes"):
        CodeGeeX.load(small_file, n_heads=8, group=Group(0, 3))
    with pytest.raises(UsageError, match="feed_forward is 160, which 64 processes"):
        CodeGeeX.load(small_file, n_heads=64, group=Group(0, 64))


def test_without_torchrun_there_is_no_group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RANK", raising=False)
    with pytest.raises(ConfigurationError, match="torchrun"):
        Group.from_environment()
