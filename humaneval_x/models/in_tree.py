"""The in-tree CodeGeeX: weights that somebody has, or the demo checkpoint."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import humaneval_x.models.codegeex as codegeex
from humaneval_x.errors import UsageError
from humaneval_x.models import devices
from humaneval_x.models.base import Completion, Finish, Prompt, Request, Sampling
from humaneval_x.models.batches import halving
from humaneval_x.models.codegeex import demo
from humaneval_x.models.codegeex.tokenizer import MERGES
from humaneval_x.models.fingerprint import fingerprint
from humaneval_x.models.writer import Writer

log = logging.getLogger(__name__)

VARIABLE = "CODEGEEX_CHECKPOINT"
BATCH_SIZE = 16
#: How many pieces of text go by between two looks for the end: a look costs as much as the text is long.
STRIDE = 8


class InTree:
    """CodeGeeX from a checkpoint, see docs/codegeex.md."""

    SETTINGS = ("checkpoint", "prompt_template", "batch_size", "dtype", "device")
    chat = False

    def __init__(
        self, path: Path, batch_size: int = BATCH_SIZE, dtype: str | None = None, device: str | None = None
    ) -> None:
        """`path`: a checkpoint, file or folder; a merges.txt beside its files is its tokenizer's.

        Raises:
            UsageError: it is not there, or there is no such type or device.
        """
        if not path.exists():
            raise UsageError(f"no checkpoint at {path}")
        self._path, self._batch_size = path, batch_size
        self._device = devices.device(device)
        self._dtype = devices.dtype(dtype, self._device)
        self._is_demo = path.resolve() == demo.CHECKPOINT.resolve()
        own = (path if path.is_dir() else path.parent) / "merges.txt"
        self._tokenizer = codegeex.Tokenizer(own if own.exists() else MERGES)

    @classmethod
    def create(cls, request: Request) -> Writer:
        settings = request.settings
        path = checkpoint(request.what, settings.checkpoint)
        model = cls(path, settings.batch_size or BATCH_SIZE, settings.dtype, settings.device)
        return Writer.of(model, request)

    def describe(self) -> Mapping[str, Any]:
        return {
            "model": "codegeex demo" if self._is_demo else "codegeex",
            "checkpoint": self._path.name,
            "fingerprint": fingerprint(self._path),
            "dtype": devices.name(self._dtype),
        }

    def complete(self, prompts: Sequence[Prompt], sampling: Sampling) -> Iterator[Completion]:
        if self._is_demo:
            log.warning("the demo checkpoint knows data/mini by heart and nothing else: its scores say nothing")
        log.info("loading %s", self._path)
        model = codegeex.CodeGeeX.load(self._path, dtype=self._dtype, device=self._device)
        ids = {prompt.key: self._tokenizer.encode(prompt.text) for prompt in prompts}
        fitting = []
        for prompt in prompts:
            if len(ids[prompt.key]) < model.config.n_positions:
                fitting.append(prompt)
            else:
                yield from (Completion(prompt.key, draw, "", Finish.PROMPT_TOO_LONG) for draw in prompt.draws)

        def complete(left: Sequence[Prompt], batch_size: int) -> Iterator[Completion]:
            requests = [self._request(prompt, ids[prompt.key]) for prompt in left]
            drawn = codegeex.stream(model, requests, _sampling(sampling), batch_size, self._tokenizer.eos)
            return (self._completion(left[found.request], found) for found in drawn)

        yield from halving(complete, fitting, self._batch_size)

    def _request(self, prompt: Prompt, ids: Sequence[int]) -> codegeex.Request:
        watch = codegeex.text_watch(self._tokenizer, lambda: _Watch(prompt))
        return codegeex.Request(ids, [draw.seed for draw in prompt.draws], watch)

    def _completion(self, prompt: Prompt, found: codegeex.Generated) -> Completion:
        ids = found.ids[:-1] if found.finish_reason == Finish.EOS else found.ids
        text = self._tokenizer.decode(ids)
        return Completion(prompt.key, prompt.draws[found.sample], text, Finish(found.finish_reason))


class _Watch:
    """Looks for the end of one sample; its text comes in pieces."""

    def __init__(self, prompt: Prompt) -> None:
        self._prompt, self._pieces = prompt, [""]

    def __call__(self, piece: str) -> bool:
        self._pieces.append(piece)
        return len(self._pieces) % STRIDE == 0 and self._prompt.is_over("".join(self._pieces))


def checkpoint(what: str, path: Path | None) -> Path:
    """Where the weights are: `--model codegeex:WHAT`, `--checkpoint`, CODEGEEX_CHECKPOINT, the demo's.

    Raises:
        UsageError: nowhere; says the ways out.
    """
    given = what or path or os.environ.get(VARIABLE)
    if given:
        return Path(given)
    if demo.CHECKPOINT.exists():
        return demo.CHECKPOINT
    raise UsageError(
        f"CodeGeeX's weights: give --checkpoint PATH or set {VARIABLE} (docs/codegeex.md says where they are from), "
        "or make the demo checkpoint with `make demo-model`. Other samples: --model hf:NAME, --model openai:NAME, "
        "--generations FILE"
    )


def _sampling(sampling: Sampling) -> codegeex.Sampling:
    return codegeex.Sampling(sampling.temperature, 0, sampling.top_p, sampling.max_new_tokens)
