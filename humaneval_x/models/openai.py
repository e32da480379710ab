"""Any endpoint that speaks OpenAI's protocol: vLLM, TGI, llama.cpp, Ollama, hosted models.

Answers are streamed: a sample ends as soon as the task's stop rule is met, and a slow one is noticed. What may pass by,
a dropped connection, 429, 5xx, an answer that is no JSON, is tried again, later each time; all requests wait together.
The key comes from OPENAI_API_KEY, and goes to the endpoint and nowhere else.
"""

from __future__ import annotations

import dataclasses
import logging
import os
import queue
import re
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from humaneval_x.errors import ConfigurationError, UsageError

try:
    import openai
except ImportError as missing:
    raise ConfigurationError("--model openai needs its client: pip install 'humaneval_x[openai]'") from missing

from humaneval_x.models.ahead import Cancelled
from humaneval_x.models.base import Completion, Draw, Finish, Prompt, Request, Sampling
from humaneval_x.models.retries import PATIENCE, Again, Patience, Retries
from humaneval_x.models.writer import Writer

log = logging.getLogger(__name__)

KEY, URL = "OPENAI_API_KEY", "OPENAI_BASE_URL"
HOSTED = "https://api.openai.com/v1"
#: Requests at a time.
BATCH_SIZE = 8
#: Without a byte for so long, a request is given up; an answer may take WHOLE_S in all. Seconds.
SILENCE_S, WHOLE_S = 120.0, 1200.0
#: Below so many new tokens there is no use in asking a model whose window is nearly full.
LEAST_ROOM = 32
_FINISH = {"stop": Finish.EOS, "length": Finish.LENGTH, "content_filter": Finish.CONTENT_FILTER}
#: By which words, lower case, OpenAI, vLLM and SGLang, llama.cpp and TGI say that prompt and answer do not fit.
_TOO_LONG = (
    "context_length_exceeded",
    "context length",
    "context size",
    "inputs tokens + max_new_tokens",
    "must have less than",
)
_Result = Completion | BaseException | None


@dataclasses.dataclass(frozen=True)
class Dialect:
    """In what endpoints differ, found out by their refusals."""

    tokens_as: str = "max_tokens"
    takes_seed: bool = True

    def settings(self, draw: Draw, sampling: Sampling, room: int) -> dict[str, Any]:
        """A request's, for at most `room` new tokens."""
        # The least number of bits that an endpoint takes.
        seed = {"seed": draw.seed & 0x7FFFFFFF} if self.takes_seed else {}
        return {
            "temperature": sampling.temperature,
            "top_p": sampling.top_p or 1.0,
            self.tokens_as: room,
            **seed,
        }

    def heeding(self, error: openai.APIStatusError) -> Dialect:
        """The dialect without what this refusal is about; the same one where it is about something else."""
        if "max_completion_tokens" in str(error):
            return dataclasses.replace(self, tokens_as="max_completion_tokens")
        if re.search(r"""['"]seed['"]""", str(error)) and self.takes_seed:
            log.warning("the endpoint takes no seed: nobody can draw these samples again")
            return dataclasses.replace(self, takes_seed=False)
        return self


class OpenAI:
    """A model behind an endpoint."""

    SETTINGS = ("base_url", "prompt_template", "chat", "batch_size")

    def __init__(
        self,
        what: str,
        base_url: str | None = None,
        chat: bool = True,
        batch_size: int = BATCH_SIZE,
        key: str | None = None,
        silence_s: float = SILENCE_S,
        whole_s: float = WHOLE_S,
        patience: Patience | None = None,
    ) -> None:
        """`what`: the model's name at the endpoint. `chat`: by /chat/completions, else by /completions.

        Raises:
            UsageError: the address is none. ConfigurationError: OpenAI's own endpoint wants a key, and there is none.
        """
        self._what, self.chat, self._batch_size = what, chat, batch_size
        self._url = base_url or os.environ.get(URL) or HOSTED
        self._host = _host(self._url)
        self._key = key or os.environ.get(KEY) or ""
        if not self._key and self._url.startswith(HOSTED):
            raise ConfigurationError(f"{self._host} wants a key: set {KEY}; for another endpoint give --base-url URL")
        self._whole_s, self._patience = whole_s, patience or PATIENCE
        # Not without one; endpoints of one's own ask for none. Retries are ours: they cover broken streams, too.
        self._client = openai.OpenAI(
            api_key=self._key or "none",
            base_url=self._url,
            max_retries=0,
            timeout=openai.Timeout(silence_s, connect=10.0),
        )
        self._dialect = Dialect()

    @classmethod
    def create(cls, request: Request) -> Writer:
        settings = request.settings
        if not request.what:
            raise UsageError("--model openai needs a model: openai:NAME, by the endpoint's name for it")
        # One line for each request, at our level of logging.
        for noisy in ("httpx", "httpx2", "openai"):
            logging.getLogger(noisy).setLevel(logging.WARNING)
        chat = True if settings.chat is None else settings.chat
        model = cls(request.what, settings.base_url, chat, settings.batch_size or BATCH_SIZE)
        return Writer.of(model, request)

    def describe(self) -> Mapping[str, Any]:
        return {"model": self._what, "endpoint": self._host}

    def complete(self, prompts: Sequence[Prompt], sampling: Sampling) -> Iterator[Completion]:
        wanted = [(prompt, draw) for prompt in prompts for draw in prompt.draws]
        jobs: queue.SimpleQueue[tuple[Prompt, Draw]] = queue.SimpleQueue()
        for job in wanted:
            jobs.put(job)
        results: queue.SimpleQueue[_Result] = queue.SimpleQueue()
        work = Retries(self._patience, self._host, self._scrubbed)
        workers = min(self._batch_size, len(wanted))
        for _ in range(workers):
            # Daemons: a request that hangs does not hold up the end of the process.
            threading.Thread(target=self._work, args=(jobs, results, sampling, work), daemon=True).start()
        try:
            yield from _collected(results, workers, work, lambda: prompts[0].is_over(""))
        finally:
            work.give_up()

    def _work(
        self,
        jobs: queue.SimpleQueue[tuple[Prompt, Draw]],
        results: queue.SimpleQueue[_Result],
        sampling: Sampling,
        work: Retries,
    ) -> None:
        """One thread: request after request, until there are no jobs or somebody gave up; then None or an error."""
        try:
            while not work.is_over():
                prompt, draw = jobs.get_nowait()
                results.put(work.until_done(lambda p=prompt, d=draw: self._draw(p, d, sampling, work)))  # type: ignore
        except (queue.Empty, Cancelled):
            pass
        except BaseException as error:
            results.put(error)
        results.put(None)

    def _draw(self, prompt: Prompt, draw: Draw, sampling: Sampling, work: Retries) -> Completion:
        """One sample. Where prompt and new tokens do not fit the model's window together, fewer are asked for."""
        room = sampling.max_new_tokens
        while True:
            dialect = self._dialect
            try:
                return self._streamed(prompt, draw, dialect.settings(draw, sampling, room), work)
            except openai.APIStatusError as error:
                if _is_too_long(error) and room > LEAST_ROOM:
                    room = max(LEAST_ROOM, room // 2)
                elif _is_too_long(error):
                    return Completion(prompt.key, draw, "", Finish.PROMPT_TOO_LONG)
                elif (adapted := dialect.heeding(error)) == dialect:
                    raise
                else:
                    self._dialect = adapted

    def _streamed(self, prompt: Prompt, draw: Draw, settings: Mapping[str, Any], work: Retries) -> Completion:
        deadline = work.now() + self._whole_s
        pieces: list[str] = []
        with self._stream(prompt, {"model": self._what, "stream": True, **settings}) as stream:
            for chunk in stream:
                choice = _choice(chunk)
                if choice is None:
                    continue
                pieces.append((choice.delta.content if self.chat else choice.text) or "")
                text = "".join(pieces)
                if choice.finish_reason is not None:
                    return Completion(prompt.key, draw, text, _FINISH.get(choice.finish_reason, Finish.EOS))
                if work.is_over():
                    raise Cancelled
                if prompt.is_over(text):
                    return Completion(prompt.key, draw, text, Finish.STOP)
                if work.now() > deadline:
                    raise Again(f"an answer is not complete after {self._whole_s:.0f} s")
        raise Again("an answer broke off")

    def _stream(self, prompt: Prompt, settings: Mapping[str, Any]) -> Any:
        if self.chat:
            messages: Any = prompt.messages()
            return self._client.chat.completions.create(messages=messages, **settings)
        return self._client.completions.create(prompt=prompt.text, **settings)

    def _scrubbed(self, text: str) -> str:
        """Without the key, which some endpoints repeat."""
        return text.replace(self._key, "[key]") if self._key else text


def _collected(
    results: queue.SimpleQueue[_Result], workers: int, work: Retries, check: Callable[[], object]
) -> Iterator[Completion]:
    """What the workers hand in, until the last one has ended; the first error is raised when all have. `check` is asked
    now and then, and raises when nobody waits any more."""
    failure: BaseException | None = None
    while workers:
        try:
            result = results.get(timeout=0.2)
        except queue.Empty:
            check()
            continue
        if isinstance(result, Completion):
            yield result
        elif result is None:
            workers -= 1
        else:
            failure = failure or result
            work.give_up()
    if failure is not None:
        raise failure


def _choice(chunk: Any) -> Any:
    """The part of an answer in a chunk; None where it has none, as the last one, which counts tokens.

    Raises:
        Again: the endpoint reports an error, or something that is no chunk.
    """
    error = getattr(chunk, "error", None)
    if error:
        raise Again(f"an answer broke off: {error!s:.200}")
    choices = getattr(chunk, "choices", None)
    if choices is None:
        raise Again("an answer is not of the protocol")
    return choices[0] if choices else None


def _is_too_long(error: openai.APIStatusError) -> bool:
    """Whether prompt and new tokens exceed the model's window; each server says so in words of its own."""
    text = f"{error.code} {error}".lower()
    return any(sign in text for sign in _TOO_LONG)


def _host(url: str) -> str:
    """The address as it may be shown.

    Raises:
        UsageError: it is no http address, or holds a secret.
    """
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(f"--base-url must be an http address, such as http://localhost:8000/v1; got {url!r:.80}")
    if parts.username or parts.password or parts.query:
        raise UsageError(f"--base-url must hold no user, password or query: it is written down. Put the key in {KEY}")
    return f"{parts.scheme}://{parts.netloc}{parts.path}"
