"""An iterator in a thread of its own, so that a model writes while sandboxes work."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Generator, Iterator
from typing import TypeVar

T = TypeVar("T")

log = logging.getLogger(__name__)

#: How long a thread that has been told to stop may take before we say what we wait for, in seconds.
SILENT_S = 2.0


class Cancelled(Exception):
    """Nobody waits for more."""


def ahead(items: Iterator[T], size: int, cancel: threading.Event) -> Generator[T]:
    """The same items, fetched by a thread that is at most `size` of them ahead; it raises here what it raised there.

    When the consumer leaves early, `cancel` is set: `items` should look at it, and raise Cancelled.
    """
    fetched: queue.Queue[tuple[bool, T | BaseException | None]] = queue.Queue(size)
    # A daemon: who insists on leaving can.
    thread = threading.Thread(target=_fetch, args=(items, fetched, cancel), name="model", daemon=True)
    thread.start()
    try:
        while True:
            is_item, item = fetched.get()
            if is_item:
                yield item  # type: ignore[misc]
            elif isinstance(item, BaseException):
                raise item
            else:
                return
    finally:
        cancel.set()
        thread.join(SILENT_S)
        if thread.is_alive():
            # A process that ends while a device computes for it ends with a crash.
            log.info("waiting for the model to stop; Ctrl-C leaves at once")
            thread.join()


def _fetch(
    items: Iterator[T], fetched: queue.Queue[tuple[bool, T | BaseException | None]], cancel: threading.Event
) -> None:
    try:
        for item in items:
            _put(fetched, (True, item), cancel)
        _put(fetched, (False, None), cancel)
    except Cancelled:
        return
    except BaseException as error:
        _put(fetched, (False, error), cancel, give_up=True)


def _put(
    fetched: queue.Queue[tuple[bool, T | BaseException | None]],
    entry: tuple[bool, T | BaseException | None],
    cancel: threading.Event,
    give_up: bool = False,
) -> None:
    while not cancel.is_set():
        try:
            return fetched.put(entry, timeout=0.1)
        except queue.Full:
            continue
    if not give_up:
        raise Cancelled
