"""Any causal language model that `transformers` can load: a folder, a GGUF file, a name on the hub."""

from __future__ import annotations

import dataclasses
import itertools
import logging
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from humaneval_x.errors import ConfigurationError

try:
    import torch
    import transformers
except ImportError as missing:
    raise ConfigurationError("--model hf needs torch and transformers: pip install 'humaneval_x[hf]'") from missing

from torch import Tensor

from humaneval_x.models import devices
from humaneval_x.models.base import Completion, Draw, Finish, Prompt, Request, Sampling
from humaneval_x.models.batches import halving
from humaneval_x.models.codegeex.sampling import Sampling as Filter
from humaneval_x.models.codegeex.sampling import choose
from humaneval_x.models.fingerprint import fingerprint
from humaneval_x.models.writer import Writer

log = logging.getLogger(__name__)

BATCH_SIZE = 16
#: Every so many new tokens we look whether a sample is over: it takes decoding, and waiting for the device.
STRIDE = 8
#: Of the prompt, the tokens that are decoded with the new ones: some tokenizers drop a space that begins a text.
CONTEXT = 8


class HF:
    """A `transformers` model; its own code is never run (`trust_remote_code` stays off)."""

    SETTINGS = ("prompt_template", "chat", "batch_size", "dtype", "device")

    def __init__(
        self,
        what: str,
        chat: bool | None = None,
        batch_size: int = BATCH_SIZE,
        dtype: str | None = None,
        device: str | None = None,
    ) -> None:
        """Loads the tokenizer; the weights follow when they are needed.

        Args:
            what: a folder, a .gguf file, or a name on the hub: ORG/NAME, or ORG/NAME/FILE.gguf.
            chat: ask by the tokenizer's chat template; None: if it has one.
            batch_size: samples at a time; the samples do not depend on it.
            dtype, device: see `devices`.

        Raises:
            UsageError: no such type or device. ConfigurationError: there is no such model, or no chat template.
        """
        self._what, self._batch_size = what, batch_size
        self._device = devices.device(device)
        self._dtype = devices.dtype(dtype, self._device)
        self._place = _place(what)
        self._tokenizer = _loaded(transformers.AutoTokenizer, what, **self._place)
        self._version = self._found()
        has_template = bool(self._tokenizer.chat_template)
        if chat and not has_template:
            raise ConfigurationError(f"{what} has no chat template: leave --chat out")
        self.chat = has_template if chat is None else chat
        self._model: Any = None

    @classmethod
    def create(cls, request: Request) -> Writer:
        settings = request.settings
        if not request.what:
            raise ConfigurationError("--model hf needs a model: hf:FOLDER, hf:FILE.gguf or hf:ORG/NAME")
        model = cls(request.what, settings.chat, settings.batch_size or BATCH_SIZE, settings.dtype, settings.device)
        return Writer.of(model, request)

    def describe(self) -> Mapping[str, Any]:
        return {"model": self._what, "version": self._version, "dtype": devices.name(self._dtype)}

    def complete(self, prompts: Sequence[Prompt], sampling: Sampling) -> Iterator[Completion]:
        self._load()
        rows = []
        for prompt in prompts:
            ids = self._encode(prompt)
            room = min(sampling.max_new_tokens, self._window() - len(ids))
            rows += [_Row(prompt, draw, ids, room) for draw in prompt.draws]
        for row in rows:
            if row.room < 1:
                yield Completion(row.prompt.key, row.draw, "", Finish.PROMPT_TOO_LONG)
        fitting = {row.key: row for row in rows if row.room >= 1}

        def complete(left: Sequence[Prompt], batch_size: int) -> Iterator[Completion]:
            keys = ((*prompt.key, draw.completion_id) for prompt in left for draw in prompt.draws)
            for batch in _batches([fitting[key] for key in keys if key in fitting], batch_size):
                yield from self._batch(batch, sampling)

        yield from halving(complete, prompts, self._batch_size)

    def _load(self) -> None:
        if self._model is None:
            log.info("loading %s", self._what)
            dtype = self._dtype or "auto"
            self._model = _loaded(transformers.AutoModelForCausalLM, self._what, dtype=dtype, **self._place)
            self._model.to(self._device).eval()
            ends = self._model.generation_config.eos_token_id
            self._ends = [ends] if isinstance(ends, int) else list(ends or ())
            # What is left unsaid is taken from here: penalties and filters that the model's author likes.
            pad = next(iter(self._ends), 0)
            config: Any = transformers.GenerationConfig
            self._model.generation_config = config(eos_token_id=self._ends or None, pad_token_id=pad)

    def _found(self) -> str:
        """Which version of the model it is: the hub's commit, or a hash over files of one's own."""
        if Path(self._what).exists():
            return fingerprint(Path(self._what))
        config = _loaded(transformers.AutoConfig, self._what, **self._place)
        return str(getattr(config, "_commit_hash", None))

    def _window(self) -> int:
        config = self._model.config.get_text_config()
        return int(getattr(config, "max_position_embeddings", None) or self._tokenizer.model_max_length)

    def _encode(self, prompt: Prompt) -> list[int]:
        if not self.chat:
            return list(self._tokenizer(prompt.text)["input_ids"])
        try:
            text = self._tokenizer.apply_chat_template(prompt.messages(), add_generation_prompt=True, tokenize=False)
        except Exception as error:  # templates are programs, and raise what they like
            raise ConfigurationError(f"the chat template of {self._what} refuses our messages: {error}") from error
        # The template has written the special tokens already.
        return list(self._tokenizer(text, add_special_tokens=False)["input_ids"])

    def _batch(self, rows: Sequence[_Row], sampling: Sampling) -> Iterator[Completion]:
        longest = max(len(row.ids) for row in rows)
        pad = self._model.generation_config.pad_token_id
        # Padded at the left, so that all rows go on at the same column.
        ids = torch.tensor([[pad] * (longest - len(row.ids)) + row.ids for row in rows])  # [B, T]
        mask = torch.tensor([[0] * (longest - len(row.ids)) + [1] * len(row.ids) for row in rows])  # [B, T]
        ends = _Ends(self, rows, longest)
        with torch.inference_mode():
            written = self._model.generate(
                ids.to(self._device),
                attention_mask=mask.to(self._device),
                max_new_tokens=rows[0].room,
                do_sample=False,
                logits_processor=transformers.LogitsProcessorList([_Choice(sampling, rows, longest)]),
                stopping_criteria=transformers.StoppingCriteriaList([ends]),
            )[:, longest:].tolist()  # [B, new]
        for row, new, stop in zip(rows, written, ends.stops, strict=True):
            kept, finish = self._ended(new if stop is None else new[:stop], stop is not None)
            yield Completion(row.prompt.key, row.draw, self.decode(row, kept), finish)

    def _ended(self, ids: list[int], stopped: bool) -> tuple[list[int], Finish]:
        """New ids up to the one that ended them, and why it did."""
        eos = next((n for n, i in enumerate(ids) if i in self._ends), None)
        if eos is not None:
            return ids[:eos], Finish.EOS
        return ids, Finish.STOP if stopped else Finish.LENGTH

    def decode(self, row: _Row, ids: list[int]) -> str:
        """The text that new ids add to a row's prompt."""
        known = row.ids[-CONTEXT:]
        before, after = (
            self._tokenizer.decode(part, skip_special_tokens=True, clean_up_tokenization_spaces=False)
            for part in (known, known + ids)
        )
        return str(after[len(before) :])


@dataclasses.dataclass(frozen=True)
class _Row:
    """One sample to draw."""

    prompt: Prompt
    draw: Draw
    ids: list[int]
    #: For new tokens.
    room: int

    @property
    def key(self) -> tuple[str, str, int]:
        return (*self.prompt.key, self.draw.completion_id)


class _Choice:
    """Leaves `generate` the one token that we drew: each row by its own seed, whatever is in the batch with it."""

    def __init__(self, sampling: Sampling, rows: Sequence[_Row], n_prompt: int) -> None:
        self._filter = Filter(sampling.temperature, 0, sampling.top_p, sampling.max_new_tokens)
        self._seeds = torch.tensor([row.draw.seed for row in rows])  # [B]
        self._n_prompt = n_prompt

    def __call__(self, input_ids: Tensor, scores: Tensor) -> Tensor:
        """ids [B, T] so far and logits [B, V] -> [B, V]."""
        self._seeds = self._seeds.to(scores.device)
        steps = torch.full_like(self._seeds, input_ids.shape[1] - self._n_prompt)  # [B]
        chosen = choose(scores, self._filter, self._seeds, steps)  # [B]
        return torch.full_like(scores, -torch.inf).scatter(1, chosen[:, None], 0.0)


class _Ends:
    """Ends rows whose text is over."""

    def __init__(self, model: HF, rows: Sequence[_Row], n_prompt: int) -> None:
        self._model, self._rows, self._n_prompt = model, rows, n_prompt
        #: By row, the number of its new tokens; None where it was not ended here.
        self.stops: list[int | None] = [None] * len(rows)

    def __call__(self, input_ids: Tensor, scores: Any, **_: Any) -> Tensor:
        """ids [B, T] so far -> [B], whether a row is over."""
        n_new = input_ids.shape[1] - self._n_prompt
        self._rows[0].prompt.is_over("")  # asked at each step, so that a cancelled run ends at once
        if n_new % STRIDE == 0:
            new = input_ids[:, self._n_prompt :].tolist()
            for n, row in enumerate(self._rows):
                if self.stops[n] is None and row.prompt.is_over(self._model.decode(row, new[n])):
                    self.stops[n] = n_new
        return torch.tensor([stop is not None for stop in self.stops], device=input_ids.device)


def _batches(rows: Sequence[_Row], size: int) -> Iterator[list[_Row]]:
    """Rows with as much room as each other: beyond the window's end, a row has no positions to be filled up with."""
    for _, group in itertools.groupby(rows, key=lambda row: row.room):
        while batch := list(itertools.islice(group, size)):
            yield batch


def _place(what: str) -> dict[str, Any]:
    """Where transformers finds a model: a folder or a name, and a GGUF file in it."""
    if not what.endswith(".gguf"):
        return {"pretrained_model_name_or_path": what}
    folder, _, file = what.rpartition("/")
    return {"pretrained_model_name_or_path": folder or str(Path.cwd()), "gguf_file": file}


def _loaded(kind: Any, what: str, **arguments: Any) -> Any:
    try:
        return kind.from_pretrained(**arguments)
    # Files of others: what is wrong with them shows in errors of any kind.
    except Exception as error:
        if isinstance(error, torch.OutOfMemoryError | MemoryError):
            raise ConfigurationError(f"{what} does not fit into memory: give --dtype bfloat16 or float16") from error
        raise ConfigurationError(f"cannot load {what}: {error}") from error
