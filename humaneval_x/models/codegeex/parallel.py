"""Tensor parallelism: a model cut over the ranks of torch.distributed, each with its share of every matrix.

Rank r of R owns heads [r·H/R, (r+1)·H/R), and the like of the feed-forward and of the vocabulary. Two sums a layer, one
for the embedding and one gathering of the logits are all that the ranks say to each other. Start with torchrun:

    torchrun --nproc-per-node 2 -m humaneval_x.models.codegeex generate CHECKPOINT "# language: Python\\n..."
"""

from __future__ import annotations

import atexit
import os
from dataclasses import dataclass

import torch
import torch.distributed as dist
from torch import Tensor

from humaneval_x.errors import ConfigurationError


@dataclass(frozen=True)
class Group:
    """The ranks that hold one model between them; the default is one process that holds all of it."""

    rank: int = 0
    size: int = 1

    @staticmethod
    def launched() -> bool:
        """Whether torchrun started this process."""
        return "RANK" in os.environ

    @classmethod
    def from_environment(cls) -> Group:
        """Joins the group that torchrun set up (RANK, WORLD_SIZE, …): nccl where there are GPUs, else gloo.

        Raises:
            ConfigurationError: the process was not started by torchrun.
        """
        if not dist.is_initialized():
            if not cls.launched():
                raise ConfigurationError("RANK is not set: start tensor parallel runs with torchrun --nproc-per-node N")
            if torch.cuda.is_available():
                torch.cuda.set_device(int(os.environ.get("LOCAL_RANK", "0")))
            dist.init_process_group("nccl" if torch.cuda.is_available() else "gloo")
            atexit.register(_leave)
        return cls(dist.get_rank(), dist.get_world_size())

    def sum(self, x: Tensor) -> Tensor:
        """The sum of every rank's `x`, any shape, on every rank; may change `x` in place."""
        if self.size > 1:
            dist.all_reduce(x)
        return x

    def gather(self, x: Tensor) -> Tensor:
        """Every rank's `x` [..., n] side by side in the order of ranks: [..., size * n], on every rank."""
        if self.size == 1:
            return x
        parts = [torch.empty_like(x) for _ in range(self.size)]
        dist.all_gather(parts, x.contiguous())
        return torch.cat(parts, dim=-1)


def _leave() -> None:
    """Ends the group once every rank is done: one that is gone early makes the others abort."""
    if dist.is_initialized():
        dist.barrier()
        dist.destroy_process_group()
