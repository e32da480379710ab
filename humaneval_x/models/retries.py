"""Requests to an endpoint that may fail and be tried again: what is worth it, when, and for how long."""

from __future__ import annotations

import dataclasses
import logging
import random
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

import openai

from humaneval_x.errors import ConfigurationError, HumanEvalXError, ModelUnavailable
from humaneval_x.models.ahead import Cancelled

log = logging.getLogger(__name__)

T = TypeVar("T")

#: The endpoint works, or does not, for every request alike: trying again helps nobody.
_FINAL = (400, 401, 402, 403, 404, 405, 413, 422)
#: The transport of the client, httpx or a successor: what breaks while an answer streams in comes as its errors.
_TRANSPORT: Any = sys.modules[openai.Timeout.__module__.partition(".")[0]]


class Again(Exception):
    """This went wrong, and may go well another time."""


@dataclasses.dataclass(frozen=True)
class Patience:
    """How long to wait, in seconds: `first` after the first failure, twice as long each time, at most `longest`; after
    `attempts` failures of one request in a row the endpoint counts as down."""

    first_s: float = 1.0
    longest_s: float = 60.0
    attempts: int = 8

    def wait_s(self, failures: int) -> float:
        """After so many failures in a row; somewhat random, so that requests do not all come back at once."""
        longest = min(self.longest_s, self.first_s * float(2 ** (failures - 1)))
        return longest * random.uniform(0.75, 1.25)


PATIENCE = Patience()


class Retries:
    """The requests of one run, from several threads: when one is told to wait, all wait."""

    def __init__(self, patience: Patience, host: str, scrubbed: Callable[[str], str]) -> None:
        self._patience, self._host, self._scrubbed = patience, host, scrubbed
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._not_before = 0.0

    @staticmethod
    def now() -> float:
        return time.monotonic()

    def give_up(self) -> None:
        """Ends all waiting."""
        self._over.set()

    def is_over(self) -> bool:
        return self._over.is_set()

    def until_done(self, request: Callable[[], T]) -> T:
        """What `request` returns, at the first attempt that succeeds.

        Raises:
            ConfigurationError: the endpoint refuses. ModelUnavailable: patience is at its end. Cancelled: `give_up`.
        """
        for failures in range(1, self._patience.attempts + 1):
            self._wait_for_turn()
            try:
                return request()
            except (HumanEvalXError, Cancelled):
                raise
            except Exception as error:
                why = self._scrubbed(self._reason(error))
                if failures < self._patience.attempts:
                    self._pause(why, _asked_s(error) or self._patience.wait_s(failures))
        raise ModelUnavailable(
            f"{self._host} failed {self._patience.attempts} times in a row, at last: {why}; "
            "what was drawn is kept, and the same command goes on from here"
        )

    def _wait_for_turn(self) -> None:
        while (left := self._not_before - self.now()) > 0:
            if self._over.wait(left):
                break
        if self._over.is_set():
            raise Cancelled

    def _pause(self, why: str, wait_s: float) -> None:
        log.warning("%s: %s; trying again in %.1f s", self._host, why, wait_s)
        with self._lock:
            self._not_before = max(self._not_before, self.now() + wait_s)

    def _reason(self, error: Exception) -> str:
        """What went wrong, in a line.

        Raises:
            ConfigurationError: trying again is of no use. The error itself, where it is none of an endpoint's.
        """
        if isinstance(error, openai.APIStatusError):
            text = _line(error)
            if error.status_code in _FINAL or error.code == "insufficient_quota":
                raise ConfigurationError(self._scrubbed(f"{self._host} refuses: {text}")) from None
            return text
        if isinstance(error, openai.APITimeoutError):
            return "no answer in time"
        if isinstance(error, openai.APIConnectionError):
            return f"no connection ({_line(error.__cause__ or error)})"
        if isinstance(error, openai.APIError | Again):
            return _line(error)
        if isinstance(error, ValueError):
            return f"an answer is not JSON ({_line(error)})"
        if isinstance(error, _TRANSPORT.HTTPError):
            return f"the connection broke ({type(error).__name__}: {_line(error)})"
        raise error


def _asked_s(error: Exception) -> float | None:
    """How long the endpoint asks to wait, by its Retry-After; None where it does not, or for longer than an hour."""
    if not isinstance(error, openai.APIStatusError):
        return None
    try:
        wait_s = float(error.response.headers.get("retry-after", ""))
    except ValueError:
        return None
    return wait_s if 0 < wait_s <= 3600 else None


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())[:300]
