"""vLLM in this process, where it is installed: its engine batches, and is fed and watched sample by sample."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from humaneval_x.errors import ConfigurationError

try:
    import vllm
except ImportError as missing:
    raise ConfigurationError("--model vllm needs vLLM and a GPU: pip install 'humaneval_x[vllm]'") from missing

from humaneval_x.models.base import Completion, Draw, Finish, Prompt, Request, Sampling
from humaneval_x.models.writer import Writer

log = logging.getLogger(__name__)

#: Samples at a time.
BATCH_SIZE = 256
#: Every so many new tokens we look whether a sample is over.
STRIDE = 8


class VLLM:
    """A model in vLLM's engine."""

    SETTINGS = ("prompt_template", "chat", "batch_size", "dtype")

    def __init__(
        self, what: str, chat: bool | None = None, batch_size: int = BATCH_SIZE, dtype: str | None = None
    ) -> None:
        """`what`, `chat`, `dtype`: as in `hf.HF`.

        Raises:
            ConfigurationError: vLLM cannot run it.
        """
        self._what, self._dtype = what, dtype
        try:
            self._llm = vllm.LLM(model=what, dtype=dtype or "auto", max_num_seqs=batch_size)
        # The engine's start passes on whatever the model, the driver or the device has to say.
        except Exception as error:
            raise ConfigurationError(f"vLLM cannot run {what}: {error}") from error
        self._engine: Any = self._llm.llm_engine
        self._tokenizer: Any = self._llm.get_tokenizer()
        has_template = bool(self._tokenizer.chat_template)
        if chat and not has_template:
            raise ConfigurationError(f"{what} has no chat template: leave --chat out")
        self.chat = has_template if chat is None else chat
        self._batch_size = batch_size

    @classmethod
    def create(cls, request: Request) -> Writer:
        settings = request.settings
        if not request.what:
            raise ConfigurationError("--model vllm needs a model: vllm:FOLDER or vllm:ORG/NAME")
        model = cls(request.what, settings.chat, settings.batch_size or BATCH_SIZE, settings.dtype)
        return Writer.of(model, request)

    def describe(self) -> Mapping[str, Any]:
        return {"model": self._what, "dtype": self._dtype or "checkpoint"}

    def complete(self, prompts: Sequence[Prompt], sampling: Sampling) -> Iterator[Completion]:
        waiting = self._waiting(prompts, sampling)
        running: dict[str, tuple[Prompt, Draw]] = {}
        try:
            while True:
                yield from self._fill(running, waiting, sampling)
                if not running:
                    return
                yield from self._step(running)
        finally:
            self._engine.abort_request(list(running))

    def _waiting(self, prompts: Sequence[Prompt], sampling: Sampling) -> Iterator[tuple[Prompt, Draw, list[int], int]]:
        """Every sample wanted, with its prompt's ids and the room for new ones."""
        window = int(self._engine.model_config.max_model_len)
        for prompt in prompts:
            ids = self._encode(prompt)
            for draw in prompt.draws:
                yield prompt, draw, ids, min(sampling.max_new_tokens, window - len(ids))

    def _fill(
        self,
        running: dict[str, tuple[Prompt, Draw]],
        waiting: Iterator[tuple[Prompt, Draw, list[int], int]],
        sampling: Sampling,
    ) -> Iterator[Completion]:
        """Hands samples to the engine while it has room."""
        while len(running) < self._batch_size and (entry := next(waiting, None)):
            prompt, draw, ids, room = entry
            if room < 1:
                yield Completion(prompt.key, draw, "", Finish.PROMPT_TOO_LONG)
                continue
            name = "/".join((*prompt.key, str(draw.completion_id)))
            settings = vllm.SamplingParams(
                temperature=sampling.temperature, top_p=sampling.top_p or 1.0, max_tokens=room, seed=draw.seed
            )
            self._engine.add_request(name, {"prompt_token_ids": ids}, settings)
            running[name] = (prompt, draw)

    def _step(self, running: dict[str, tuple[Prompt, Draw]]) -> Iterator[Completion]:
        """One more token for every sample; those that are over."""
        for output in self._engine.step():
            if output.request_id not in running:
                continue
            prompt, draw = running[output.request_id]
            written = output.outputs[0]
            is_over = len(written.token_ids) % STRIDE == 0 and prompt.is_over(written.text)
            if output.finished or is_over:
                del running[output.request_id]
                if not output.finished:
                    self._engine.abort_request([output.request_id])
                yield Completion(prompt.key, draw, written.text, _finish(written.finish_reason))

    def _encode(self, prompt: Prompt) -> list[int]:
        if not self.chat:
            return list(self._tokenizer(prompt.text)["input_ids"])
        text = self._tokenizer.apply_chat_template(prompt.messages(), add_generation_prompt=True, tokenize=False)
        return list(self._tokenizer(text, add_special_tokens=False)["input_ids"])


def _finish(reason: str | None) -> Finish:
    """vLLM's finish reason; None for a sample that it has not finished."""
    return {None: Finish.STOP, "length": Finish.LENGTH}.get(reason, Finish.EOS)
