"""Who gets which programs of those that wait."""

from __future__ import annotations

import threading

import pytest

from humaneval_x.engines.queue import Queue, Work
from humaneval_x.errors import SandboxesUnusable
from humaneval_x.programs import Command, Pace, Program


def work(language: str = "go", pace: Pace = Pace.BRIEF) -> Work:
    return Work(Program(language, {}, Command(("run",))), pace)


def filled(*works: Work) -> Queue:
    queue = Queue()
    for each in works:
        queue.put(each)
    return queue


def take(queue: Queue, like: tuple[Pace, str] | None = None, takers: int = 1, plain: bool = True) -> list[Work]:
    return queue.take(like, takers, 4, plain, patience_s=0.0)


def test_a_taker_stays_with_its_language_while_there_is_any_of_it() -> None:
    go, java = [work("go") for _ in range(3)], [work("java") for _ in range(6)]
    queue = filled(*go, *java)
    assert take(queue, (Pace.BRIEF, "go")) == go
    assert take(queue, (Pace.BRIEF, "go")) == java[:4]
    assert take(queue, (Pace.BRIEF, "java")) == java[4:]
    assert take(queue) == []


def test_little_work_is_shared_out() -> None:
    queue = filled(*(work() for _ in range(8)))
    assert [len(take(queue, takers=4)) for _ in range(5)] == [2, 2, 1, 1, 1]


def test_plain_work_goes_one_by_one_and_to_those_who_may() -> None:
    queue = filled(work(pace=Pace.PLAIN), work(pace=Pace.PLAIN))
    assert take(queue, plain=False) == []
    assert [len(take(queue)) for _ in range(3)] == [1, 1, 0]


def test_what_comes_back_goes_first() -> None:
    works = [work() for _ in range(6)]
    queue = filled(*works)
    batch = take(queue)
    queue.put_back(reversed(batch))
    assert take(queue) == batch


def test_who_waits_gets_what_comes() -> None:
    queue, got = Queue(), list[Work]()
    taker = threading.Thread(target=lambda: got.extend(queue.take(None, 1, 4, True, patience_s=60)))
    taker.start()
    queue.put(work())
    taker.join(timeout=30)
    assert len(got) == 1


def test_a_closed_queue_fails_what_waits_what_comes_and_what_comes_back() -> None:
    waiting, taken = work(), work()
    queue = filled(taken)
    take(queue)
    queue.put(waiting)
    queue.close(SandboxesUnusable("gone"))
    queue.put_back([taken])
    for each in (waiting, taken):
        with pytest.raises(SandboxesUnusable, match="gone"):
            each.future.result(timeout=0)
    with pytest.raises(SandboxesUnusable):
        queue.put(work())
