"""Batches that do not fit into memory: half as many at a time, and on."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Iterator, Sequence

import torch

from humaneval_x.errors import ConfigurationError
from humaneval_x.models.base import Completion, Prompt

log = logging.getLogger(__name__)

#: Completes prompts, so many samples at a time.
Complete = Callable[[Sequence[Prompt], int], Iterator[Completion]]


def halving(complete: Complete, prompts: Sequence[Prompt], batch_size: int) -> Iterator[Completion]:
    """Every completion, with the batch size halved each time that memory runs out; what is done is not done again.

    Raises:
        ConfigurationError: there is no memory for one sample.
    """
    while prompts:
        done: set[tuple[str, str, int]] = set()
        try:
            for completion in complete(prompts, batch_size):
                done.add((*completion.key, completion.draw.completion_id))
                yield completion
            return
        except (RuntimeError, MemoryError) as error:
            if not is_out_of_memory(error):
                raise
            if batch_size == 1:
                raise ConfigurationError(
                    "out of memory with one sample at a time: lower --max-new-tokens, give --dtype bfloat16, or take a "
                    "smaller or quantised model; the same command then goes on from here"
                ) from error
        # Out of the handler: the error's traceback holds on to the tensors.
        batch_size //= 2
        prompts = [left for prompt in prompts if (left := prompt.without(done)).draws]
        log.warning("out of memory: going on with %d samples at a time", batch_size)
        release()


def is_out_of_memory(error: BaseException) -> bool:
    """Whether a device or this machine has no memory left."""
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    # The CPU's allocator has no error of its own.
    return "not enough memory" in str(error) or "out of memory" in str(error)


def release() -> None:
    """Gives back what failed batches held."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
