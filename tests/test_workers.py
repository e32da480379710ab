"""Threads that all do the same: everything is made, errors are raised, and leaving early leaves nobody behind."""

from __future__ import annotations

import threading
import time

import pytest

from humaneval_x.workers import Workers


def test_everything_that_is_given_is_made_by_so_many_threads() -> None:
    together = threading.Barrier(3)

    def make(number: int) -> int:
        together.wait(60)
        return 2 * number

    with Workers(make, threads=3) as workers:
        for number in range(6):
            workers.put(number)
        assert sorted(workers.get() for _ in range(6)) == [0, 2, 4, 6, 8, 10]


def test_what_is_raised_in_a_thread_is_raised_where_it_is_waited_for() -> None:
    with Workers(lambda text: int(text), threads=1) as workers:
        for text in ("x", "7"):
            workers.put(text)
        with pytest.raises(ValueError, match="'x'"):
            workers.get()
        assert workers.get() == 7


def test_who_leaves_early_waits_for_what_has_begun_and_for_nothing_else() -> None:
    given, ended = threading.Event(), list[int]()

    def make(number: int) -> None:
        given.wait(60)
        while workers._waiting.qsize() >= 4:  # until they are dropped
            time.sleep(0.001)
        ended.append(number)

    workers = Workers(make, threads=1)
    with pytest.raises(KeyError), workers:
        for number in range(5):
            workers.put(number)
        while workers._waiting.qsize() > 4:
            time.sleep(0.001)
        given.set()
        raise KeyError
    assert ended == [0] and not any(thread.is_alive() for thread in workers._threads)
