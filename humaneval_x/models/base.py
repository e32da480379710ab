"""What a model is to the harness.

    Item ──prompts.Prompts──▶ Prompt ──Model.complete──▶ Completion ──writer.Writer──▶ Sample

A `Model` is what a new adapter for a model has to be; `writer.Writer` makes an `Adapter` of it.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from humaneval_x.errors import UsageError
from humaneval_x.problems import Problem
from humaneval_x.samples import Sample
from humaneval_x.tasks import Item


@dataclasses.dataclass(frozen=True)
class Sampling:
    """How samples are drawn; `n` samples a problem, numbered from 0. Defaults are CodeGeeX's, published, but for n."""

    n: int = 1
    #: 0: the likeliest token, always.
    temperature: float = 0.8
    top_p: float = 0.95
    max_new_tokens: int = 1024
    seed: int = 0

    def __post_init__(self) -> None:
        """Raises UsageError for a value out of range."""
        for name, least, most in (("temperature", 0, 100), ("top_p", 0, 1)):
            if not least <= getattr(self, name) <= most:
                option = "--" + name.replace("_", "-")
                raise UsageError(f"{option} must be from {least} to {most}; got {getattr(self, name)}")


@dataclasses.dataclass(frozen=True)
class Settings:
    """How a model is to be run, beyond the sampling; None where nobody said."""

    checkpoint: Path | None = None
    base_url: str | None = None
    #: Ask by chat (instruct models) or have a text continued (base models).
    chat: bool | None = None
    prompt_template: Path | None = None
    #: Samples that are drawn at a time, on this machine or by an endpoint.
    batch_size: int | None = None
    dtype: str | None = None
    device: str | None = None

    def given(self) -> list[str]:
        """The names of those that are set."""
        return [field.name for field in dataclasses.fields(self) if getattr(self, field.name) is not None]


@dataclasses.dataclass(frozen=True)
class Request:
    """All that an adapter may be made of: each takes what it needs."""

    #: `--model NAME:WHAT`; WHAT is empty where there is none.
    name: str
    what: str = ""
    sampling: Sampling = Sampling()
    settings: Settings = Settings()
    #: What is scored, by language, and the language translated from if it is one and the same.
    problems: Mapping[str, Collection[Problem]] = dataclasses.field(default_factory=dict)
    source: str | None = None


class Adapter(Protocol):
    """Where samples come from: one file of this package, and one line in `models.ADAPTERS`."""

    def describe(self) -> Mapping[str, Any]:
        """What the manifest says of the source: all that decides which samples come out, and no secret."""

    def expected(self, items: Iterable[Item]) -> Mapping[tuple[str, str], int]:
        """How many samples there will be for each item, by `Item.key`; for the progress bar."""

    def samples(
        self, items: Iterable[Item], done: frozenset[tuple[str, str, int]], folder: Path | None = None
    ) -> Generator[Sample]:
        """The samples for `items`, as they are ready, without those whose `Sample.key` is in `done`.

        `folder` is the run's: an adapter that draws its samples keeps them there, and draws none a second time.

        Raises:
            DataError, ConfigurationError, ModelUnavailable: whose fault it is that there are none.
        """


class Factory(Protocol):
    """What ADAPTERS names: a class."""

    #: The names of the fields of Settings that it heeds.
    SETTINGS: Collection[str]

    def create(self, request: Request) -> Adapter:
        """A class method.

        Raises:
            UsageError, ConfigurationError, DataError: the adapter cannot be had.
        """


class Finish(StrEnum):
    """Why a completion ends where it ends."""

    #: The model ended it.
    EOS = "eos"
    #: The task's stop rule: all that is scored is there.
    STOP = "stop"
    #: At max_new_tokens, or at the end of the model's window.
    LENGTH = "length"
    #: The prompt leaves no room in the model's window: the completion is empty.
    PROMPT_TOO_LONG = "prompt_too_long"
    #: An endpoint refused to show it.
    CONTENT_FILTER = "content_filter"


@dataclasses.dataclass(frozen=True)
class Draw:
    """One sample wanted of a prompt."""

    completion_id: int
    #: 64 signed bits, from `sample_seed`: the sample depends on nothing else but prompt and settings.
    seed: int


@dataclasses.dataclass(frozen=True)
class Prompt:
    """What a model is asked, and the samples wanted of it."""

    #: Item.key.
    key: tuple[str, str]
    #: To be continued or, by chat, the user's message.
    text: str
    draws: Sequence[Draw]
    #: Whether a completion so far holds all that is scored, so that the model can stop. It also is how a run is
    #: cancelled: it raises then. To be asked now and then, with the whole completion.
    is_over: Callable[[str], bool]
    #: By chat, the message before the user's; empty for none.
    system: str = ""

    def messages(self) -> list[dict[str, str]]:
        """As chat templates and endpoints take it."""
        system = [{"role": "system", "content": self.system}] if self.system else []
        return [*system, {"role": "user", "content": self.text}]

    def without(self, done: Collection[tuple[str, str, int]]) -> Prompt:
        """The draws that are not among `done`, keys of samples."""
        return dataclasses.replace(
            self, draws=[draw for draw in self.draws if (*self.key, draw.completion_id) not in done]
        )


@dataclasses.dataclass(frozen=True)
class Completion:
    """What a model wrote for one draw of a prompt."""

    key: tuple[str, str]
    draw: Draw
    text: str
    finish: Finish


class Model(Protocol):
    """A model behind an adapter: prompts and sampling settings in, completions and finish reasons out."""

    #: Whether it wants messages, with the code in the answer, and not a text to continue.
    chat: bool

    def describe(self) -> Mapping[str, Any]:
        """What tells this model from others; no secret. Goes into each sample's record."""

    def complete(self, prompts: Sequence[Prompt], sampling: Sampling) -> Iterator[Completion]:
        """One Completion for each draw of each prompt, each as soon as it is there, in any order.

        Whatever fails for one prompt only (it is too long) is its Finish. `sampling.n` and `sampling.seed` are in the
        draws already.

        Raises:
            ConfigurationError, ModelUnavailable: the rest cannot be had.
        """


def sample_seed(seed: int, key: tuple[str, str], completion_id: int) -> int:
    """The seed of one sample, 64 signed bits: a function of the run's seed and of which sample it is, so that neither
    order nor batch size plays a part.

    >>> sample_seed(0, ("", "Go/0"), 3) == sample_seed(0, ("", "Go/0"), 3) != sample_seed(0, ("", "Go/1"), 3)
    True
    """
    digest = hashlib.blake2b(repr((seed, *key, completion_id)).encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)
