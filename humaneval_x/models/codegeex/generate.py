"""Samples of many prompts, or the new ids of a few: what the engine is used through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import torch
from torch import Tensor

from humaneval_x.errors import UsageError
from humaneval_x.models.codegeex.engine import Engine, Generated, Request, Watch
from humaneval_x.models.codegeex.model import CodeGeeX, Ids, as_rows
from humaneval_x.models.codegeex.sampling import Sampling, sample_seed
from humaneval_x.models.codegeex.tokenizer import EOS, TextStream, Tokenizer


def stream(
    model: CodeGeeX,
    requests: Sequence[Request],
    sampling: Sampling,
    batch_size: int = 8,
    eos: int = EOS,
) -> Iterator[Generated]:
    """Samples of many prompts, each as soon as it is finished; see `Engine`.

    With tensor parallelism every rank must call this with the same arguments, and gets the same samples.

    Raises:
        UsageError: a prompt is empty, leaves no room in the window, or holds ids beyond the vocabulary.
    """
    check_requests(model, requests)
    n_samples = sum(len(request.seeds) for request in requests)
    if batch_size < 1:
        raise UsageError(f"batch_size must be at least 1; got {batch_size}")
    if n_samples:
        longest = max(len(request.ids) for request in requests)
        length = min(model.config.n_positions, longest + sampling.max_new_tokens)
        yield from Engine(model, sampling, min(batch_size, n_samples), length, eos).run(requests)


def check_requests(model: CodeGeeX, requests: Iterable[Request]) -> None:
    """Raises UsageError for the first prompt that cannot be continued."""
    window = model.config.n_positions
    for n, request in enumerate(requests):
        if not 0 < len(request.ids) < window:
            raise UsageError(
                f"prompt {n} has {len(request.ids)} tokens; 1 to {window - 1} leave room for a new one in the window"
            )
        model.check(as_rows(request.ids))


def generate(model: CodeGeeX, ids: Ids, sampling: Sampling, seed: int = 0, eos: int = EOS, batch_size: int = 8) -> Ids:
    """The new ids for each prompt, in the form that the prompts came in.

    A row's ids end with `eos`, where the model wrote it; else at max_new_tokens or at the end of the window. A prompt
    given n times gets n different samples; a sample depends on seed, prompt and its number among equal prompts only.

    Args:
        model: a loaded model.
        ids: a prompt, [T], or several, [B, T]; lists may be of different length.
        sampling: for all prompts.
        seed: any number.
        eos: the id that ends a sample.
        batch_size: how many rows to decode at a time.

    Returns:
        A list for a list, lists for lists; a tensor [new] or [B, new] for a tensor, shorter rows filled up with eos.

    Raises:
        UsageError: a prompt leaves no room, or a setting is out of range.
    """
    single, prompts = _prompts(ids)
    copies: Counter[tuple[int, ...]] = Counter()
    requests = []
    for prompt in prompts:
        requests.append(Request(prompt, [sample_seed(seed, *prompt, copies[prompt])]))
        copies[prompt] += 1
    found = {g.request: g.ids for g in stream(model, requests, sampling, batch_size, eos)}
    rows = [found[n] for n in range(len(prompts))]
    if isinstance(ids, Tensor):
        longest = max(map(len, rows))
        table = torch.tensor([row + [eos] * (longest - len(row)) for row in rows], device=ids.device)  # [B, new]
        return table[0] if single else table
    return rows[0] if single else rows


def _prompts(ids: Ids) -> tuple[bool, list[tuple[int, ...]]]:
    """Whether `ids` is a single prompt, and the prompts."""
    table: list[Any] = list(ids) if isinstance(ids, Sequence) else torch.as_tensor(ids).tolist()
    if not table:
        raise UsageError("no prompt: ids is empty")
    single = hasattr(table[0], "__index__")
    return single, [tuple(map(int, row)) for row in ([table] if single else table)]


def text_watch(tokenizer: Tokenizer, stops: Callable[[], Callable[[str], bool]]) -> Callable[[], Watch]:
    """A watch that decodes: `stops()` makes, for each sample, a test that sees each piece of new text once."""

    def start() -> Watch:
        text, test = TextStream(tokenizer), stops()
        return lambda i: test(text.feed(i))

    return start
