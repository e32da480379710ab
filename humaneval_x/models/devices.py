"""Where a torch model runs, and in which type it computes."""

from __future__ import annotations

import torch

from humaneval_x.errors import UsageError

TYPES = {"float32": torch.float32, "float16": torch.float16, "bfloat16": torch.bfloat16}


def device(name: str | None) -> str:
    """`--device`, or the GPU where there is one.

    Raises:
        UsageError: torch knows no such device, or it is not here.
    """
    if name is None:
        return "cuda" if torch.cuda.is_available() else "cpu"
    try:
        torch.empty(0, device=name)
    except (RuntimeError, AssertionError) as error:
        raise UsageError(f"--device {name!r} cannot be used here: {str(error).splitlines()[0]}") from None
    return name


def dtype(name: str | None, device: str) -> torch.dtype | None:
    """`--dtype`, or float32 on a CPU and None, the checkpoint's own, elsewhere.

    Raises:
        UsageError: it is none of TYPES.
    """
    if name is None:
        # Half precision is slow on most CPUs, and there batches of other sizes would draw other samples.
        return torch.float32 if device == "cpu" else None
    if name not in TYPES:
        raise UsageError(f"--dtype {name!r} is none of {', '.join(TYPES)}")
    return TYPES[name]


def name(dtype: torch.dtype | None) -> str:
    """As in TYPES; "checkpoint" for the checkpoint's own."""
    return "checkpoint" if dtype is None else str(dtype).removeprefix("torch.")
