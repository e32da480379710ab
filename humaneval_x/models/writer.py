"""An adapter made of a model: asks for each sample, stops where the task stops, keeps what was drawn."""

from __future__ import annotations

import contextlib
import dataclasses
import logging
import threading
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from humaneval_x import languages
from humaneval_x.models.ahead import Cancelled, ahead
from humaneval_x.models.base import Completion, Draw, Finish, Model, Prompt, Request, Sampling, sample_seed
from humaneval_x.models.kept import KeptSamples
from humaneval_x.models.prompts import Prompts
from humaneval_x.samples import Sample
from humaneval_x.tasks import Item

log = logging.getLogger(__name__)

#: How many samples a model may be ahead of the sandboxes.
AHEAD = 4096


class Writer:
    """Draws the samples of a run from a model."""

    def __init__(self, name: str, model: Model, sampling: Sampling, prompts: Prompts) -> None:
        self._model, self._sampling, self._prompts = model, sampling, prompts
        settings = dataclasses.asdict(sampling)
        del settings["n"]
        #: What decides how a sample comes out, but for the prompt.
        self._origin = {"adapter": name, **model.describe(), "chat": model.chat, **settings}

    @classmethod
    def of(cls, model: Model, request: Request) -> Writer:
        """`model` with the sampling and the template that `request` asks for.

        Raises:
            DataError: the template is not one.
        """
        prompts = Prompts.load(model.chat, request.settings.prompt_template)
        return cls(request.name, model, request.sampling, prompts)

    def describe(self) -> Mapping[str, Any]:
        return {**self._origin, "n": self._sampling.n, "templates": self._prompts.describe()}

    def expected(self, items: Iterable[Item]) -> Mapping[tuple[str, str], int]:
        return {item.key: self._sampling.n for item in items}

    def samples(
        self, items: Iterable[Item], done: frozenset[tuple[str, str, int]], folder: Path | None = None
    ) -> Generator[Sample]:
        """First what an earlier process drew and did not score, then new ones, drawn while those are scored."""
        by_key = {item.key: item for item in items}
        known = set(done)
        with KeptSamples(folder) if folder else contextlib.nullcontext() as kept:
            for sample in kept.read() if kept else ():
                if sample.key not in done and sample.key[:2] in by_key:
                    yield sample
                known.add(sample.key)
            cancel = threading.Event()
            prompts = [self._prompt(item, known, cancel) for item in by_key.values()]
            if wanted := [prompt for prompt in prompts if prompt.draws]:
                # Closed here and now: the thread writes to the file.
                with contextlib.closing(ahead(self._drawn(wanted, by_key, kept), AHEAD, cancel)) as drawn:
                    yield from drawn

    def _drawn(
        self, prompts: Sequence[Prompt], items: Mapping[tuple[str, str], Item], kept: KeptSamples | None
    ) -> Iterator[Sample]:
        asked = {prompt.key: prompt for prompt in prompts}
        for completion in self._model.complete(prompts, self._sampling):
            sample = self._sample(completion, items[completion.key])
            if kept:
                kept.append(sample, self._record(completion, asked[completion.key]))
            yield sample

    def _prompt(self, item: Item, done: Collection[tuple[str, str, int]], cancel: threading.Event) -> Prompt:
        system, text = self._prompts.render(item)
        seed = self._sampling.seed
        draws = [Draw(number, sample_seed(seed, item.key, number)) for number in range(self._sampling.n)]
        return Prompt(item.key, text, draws, self._is_over(item, cancel), system).without(done)

    def _is_over(self, item: Item, cancel: threading.Event) -> Callable[[str], bool]:
        truncate = languages.get(item.problem.language).truncate

        def is_over(text: str) -> bool:
            if cancel.is_set():
                raise Cancelled
            # Answers hold prose and code: only their author knows where they end.
            return not self._model.chat and len(truncate(text)) < len(text)

        return is_over

    def _sample(self, completion: Completion, item: Item) -> Sample:
        source, task_id = completion.key
        # A lone surrogate, which a model's tokens can spell, is no text and fits no file.
        text = completion.text.encode("utf-8", "replace").decode()
        if not self._model.chat:
            text = languages.get(item.problem.language).truncate(text)
        return Sample(
            task_id, completion.draw.completion_id, text, source=source or None, finish_reason=completion.finish.value
        )

    def _record(self, completion: Completion, prompt: Prompt) -> dict[str, Any]:
        """Of a sample, what is written beside it."""
        if completion.finish is Finish.PROMPT_TOO_LONG and completion.draw == prompt.draws[0]:
            log.warning("%s: the prompt leaves no room in the model's window", completion.key[1])
        asked = {"messages": prompt.messages()} if self._model.chat else {"prompt": prompt.text}
        return {"raw": completion.text, **asked, "sample_seed": completion.draw.seed, "origin": self._origin}
