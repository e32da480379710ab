"""What a Writer makes of a model's completions, with a model that follows a script."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from humaneval_x.errors import ModelUnavailable, RunFolderError
from humaneval_x.models.ahead import ahead
from humaneval_x.models.base import Completion, Finish, Prompt, Sampling
from humaneval_x.models.kept import SAMPLES
from humaneval_x.models.prompts import Prompts
from humaneval_x.models.writer import Writer
from humaneval_x.samples import Expected, Sample, read_samples
from humaneval_x.tasks import Item

Items = Callable[..., list[Item]]
ANSWER = "    return 1\n\nprint('after')\n"


class Script:
    """A model whose sample says which seed it was drawn with."""

    def __init__(self, chat: bool = False, fails_after: int | None = None) -> None:
        self.chat, self._fails_after = chat, fails_after
        self.asked: list[tuple[str, str, int]] = []

    def describe(self) -> Mapping[str, Any]:
        return {"model": "script"}

    def complete(self, prompts: Sequence[Prompt], sampling: Sampling) -> Iterator[Completion]:
        for prompt in prompts:
            for draw in prompt.draws:
                if len(self.asked) == self._fails_after:
                    raise ModelUnavailable("down")
                self.asked.append((*prompt.key, draw.completion_id))
                yield Completion(prompt.key, draw, f"    # {draw.seed}\n{ANSWER}", Finish.EOS)


def writer(model: Any, **sampling: Any) -> Writer:
    return Writer("script", model, Sampling(**sampling), Prompts.load(model.chat))


def drawn(model: Any, items: Sequence[Item], folder: Path | None = None, **sampling: Any) -> list[Sample]:
    return list(writer(model, **sampling).samples(items, frozenset(), folder))


def rows(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / SAMPLES).read_text().splitlines()]


def test_base_models_are_cut_where_the_task_stops_and_raw_is_kept(tmp_path: Path, items: Items) -> None:
    (sample,) = drawn(Script(), items("python", 1), tmp_path)
    (row,) = rows(tmp_path)
    assert sample.text == row["generation"] == row["raw"].removesuffix("\nprint('after')\n")
    assert row["finish_reason"] == "eos"


def test_answers_of_instruct_models_are_left_whole(tmp_path: Path, items: Items) -> None:
    (sample,) = drawn(Script(chat=True), items("python", 1), tmp_path)
    (row,) = rows(tmp_path)
    assert sample.text == row["raw"]
    assert [message["role"] for message in row["messages"]] == ["system", "user"]


def test_a_record_says_how_to_draw_the_sample_again(tmp_path: Path, items: Items) -> None:
    drawn(Script(), items("go", 1), tmp_path, temperature=0.2, seed=5, top_p=0.9, max_new_tokens=7)
    (row,) = rows(tmp_path)
    settings = {"temperature": 0.2, "top_p": 0.9, "max_new_tokens": 7, "seed": 5}
    assert row["origin"] == {"adapter": "script", "model": "script", "chat": False, **settings}
    assert row["prompt"] == items("go", 1)[0].prompt
    assert f"# {row['sample_seed']}\n" in row["raw"]


def test_a_sample_depends_on_seed_pair_problem_and_number_only(items: Items) -> None:
    go, java = items("go", 3), items("java", 3, source="go") + items("java", 3, source="python")
    texts = {sample.key: sample.text for sample in drawn(Script(), go + java, n=4)}
    assert len(set(texts.values())) == 9 * 4
    again = drawn(Script(), (go + java)[::-1][:5], n=2)
    assert len(again) == 10
    assert all(texts[sample.key] == sample.text for sample in again)
    other = drawn(Script(), go, n=1, seed=1)
    assert all(texts[sample.key] != sample.text for sample in other)


def test_generations_reads_what_is_kept(tmp_path: Path, items: Items) -> None:
    some = items("java", 2, source="go")
    samples = drawn(Script(), some, tmp_path, n=2)
    expected = Expected(known={item.problem.task_id for item in some})
    read = list(read_samples(tmp_path / SAMPLES, expected))
    assert [(one.key, one.text) for one in read] == [(one.key, one.text) for one in samples]


def test_an_interrupted_run_goes_on_at_the_sample(tmp_path: Path, items: Items) -> None:
    some = items("python", 3)
    with pytest.raises(ModelUnavailable):
        drawn(Script(fails_after=4), some, tmp_path, n=2)
    assert len(rows(tmp_path)) == 4
    # As kill -9 leaves it: in the middle of a line.
    with (tmp_path / SAMPLES).open("a") as file:
        file.write('{"task_id": "Python/2", "comp')
    model = Script()
    samples = drawn(model, some, tmp_path, n=2)
    assert model.asked == [("", "Python/2", 0), ("", "Python/2", 1)]
    whole = drawn(Script(), some, n=2)
    assert samples == whole
    assert [row["generation"] for row in rows(tmp_path)] == [sample.text for sample in whole]


def test_what_has_its_verdict_is_neither_drawn_nor_given(tmp_path: Path, items: Items) -> None:
    some = items("python", 1)
    drawn(Script(), some, tmp_path, n=2)
    model, done = Script(), frozenset({("", "Python/0", 0), ("", "Python/0", 2)})
    samples = list(writer(model, n=4).samples(some, done, tmp_path))
    assert [sample.completion_id for sample in samples] == [1, 3]
    assert model.asked == [("", "Python/0", 3)]


def test_when_all_is_there_the_model_is_not_asked(tmp_path: Path, items: Items) -> None:
    drawn(Script(), items("python", 1), tmp_path)
    drawn(Script(fails_after=0), items("python", 1), tmp_path)


def test_a_damaged_file_is_not_overwritten(tmp_path: Path, items: Items) -> None:
    (tmp_path / SAMPLES).write_text('{"task_id": 1}\n')
    with pytest.raises(RunFolderError, match=r"samples.jsonl is damaged at byte 0; give --out another folder"):
        drawn(Script(), items("python", 1), tmp_path)


def test_lone_surrogates_are_no_text(tmp_path: Path, items: Items) -> None:
    class Surrogate(Script):
        def complete(self, prompts: Sequence[Prompt], sampling: Sampling) -> Iterator[Completion]:
            yield Completion(prompts[0].key, prompts[0].draws[0], "    '\ud800'", Finish.EOS)

    (sample,) = drawn(Surrogate(), items("python", 1), tmp_path)
    assert sample.text == "    '?'"


def test_the_model_writes_on_while_samples_are_scored(items: Items) -> None:
    """The consumer waits for the second sample to be written before it asks for it: that takes two threads."""
    wrote_second = threading.Event()

    class Watched(Script):
        def complete(self, prompts: Sequence[Prompt], sampling: Sampling) -> Iterator[Completion]:
            for number, completion in enumerate(super().complete(prompts, sampling)):
                if number == 1:
                    wrote_second.set()
                yield completion

    samples = writer(Watched(), n=2).samples(items("python", 1), frozenset())
    next(samples)
    assert wrote_second.wait(30)
    assert next(samples).completion_id == 1


def test_leaving_early_stops_the_model(items: Items) -> None:
    ended = threading.Event()

    class Endless(Script):
        def complete(self, prompts: Sequence[Prompt], sampling: Sampling) -> Iterator[Completion]:
            try:
                yield from super().complete(prompts, sampling)
                while True:
                    prompts[0].is_over("")
            finally:
                ended.set()

    with contextlib.closing(writer(Endless()).samples(items("python", 1), frozenset())) as samples:
        next(samples)
    assert ended.wait(30)


def test_no_more_than_so_many_ahead() -> None:
    fetched: list[int] = []

    def numbers() -> Iterator[int]:
        for number in range(100):
            fetched.append(number)
            yield number

    for number in ahead(numbers(), 3, threading.Event()):
        # Three in the queue, one in the thread's hands, one in ours.
        assert len(fetched) <= number + 5
    assert len(fetched) == 100
