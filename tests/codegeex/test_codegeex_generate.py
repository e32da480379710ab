"""Generation: greedy against the published numbers; sampling, seeds, batches and stopping by what must hold."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor

from humaneval_x.errors import UsageError
from humaneval_x.models.codegeex import (
    CodeGeeX,
    Request,
    Sampling,
    Tokenizer,
    sample_seed,
    stream,
    text_watch,
)
from humaneval_x.models.codegeex.engine import Engine
from humaneval_x.models.codegeex.layout import WORDS, nest
from humaneval_x.models.codegeex.sampling import choose, probabilities, uniform

Numbers = Callable[[str], dict[str, np.ndarray]]
PROMPTS = [[5, 6, 7], [300], [9] * 20, list(range(40)), [1, 2, 3, 4]]


@pytest.mark.vectors
@pytest.mark.parametrize("name", ["p1", "p5", "p17", "p33"])
def test_greedy(tiny: CodeGeeX, numbers: Numbers, name: str) -> None:
    known = numbers("greedy")
    prompt, new = known[f"{name}_prompt"].tolist(), known[f"{name}_new"].tolist()
    assert tiny.generate(prompt, max_new_tokens=24, temperature=0) == new
    assert tiny.generate(torch.tensor([prompt]), max_new_tokens=24, temperature=0).tolist() == [new]


@pytest.mark.vectors
@pytest.mark.parametrize("name", ["p1", "p5", "p17", "p33"])
def test_logits_from_the_cache(tiny: CodeGeeX, numbers: Numbers, name: str) -> None:
    # Each new id's logits, computed with the cache, are those that the published implementation drew it from.
    known = numbers("greedy")
    seen = []
    engine = Engine(tiny, Sampling(0, max_new_tokens=24), 1, 64)
    draw, steps = engine._draw, engine.steps
    engine._draw = lambda logits, rows: (seen.append(logits[0].clone()), draw(logits, rows))[1]  # type: ignore
    engine.steps = lambda rows: (found := steps(rows), seen.append(found.logits[0].clone()))[0]  # type: ignore
    list(engine.run([Request(known[f"{name}_prompt"].tolist(), [0])]))
    np.testing.assert_allclose(torch.stack(seen), known[f"{name}_logits"], rtol=0, atol=1e-4)


@pytest.mark.vectors
def test_greedy_stops_at_eos(tiny: CodeGeeX, numbers: Numbers) -> None:
    known = numbers("greedy")
    prompt = known["eos_prompt"].tolist()
    new = tiny.generate(prompt, max_new_tokens=24, temperature=0, eos_id=int(known["eos_id"]))
    assert prompt + new == known["eos_tokens"].tolist()


@pytest.mark.vectors
def test_greedy_batch_of_different_lengths(tiny: CodeGeeX, numbers: Numbers) -> None:
    known = numbers("greedy")
    prompts = [known[f"batch_prompt_{n}"].tolist() for n in range(3)]
    new = tiny.generate(prompts, max_new_tokens=21, eos_id=int(known["batch_eos_id"]))
    for prompt, row, expected in zip(prompts, new, known["batch_tokens"].tolist(), strict=True):
        assert (prompt + row)[: len(expected)] == expected


@pytest.mark.vectors
def test_greedy_ends_with_the_window(tiny: CodeGeeX, numbers: Numbers) -> None:
    known = numbers("greedy")
    prompt = known["limit_prompt"].tolist()
    assert prompt + tiny.generate(prompt, max_new_tokens=99) == known["limit_tokens"].tolist()


@pytest.mark.vectors
@pytest.mark.parametrize("case", range(9))
def test_sampling_filter(numbers: Numbers, case: int) -> None:
    known = numbers("sampling_filter")
    temperature, top_k, top_p = known[f"case{case}_params"].tolist()
    found = probabilities(torch.tensor(known["logits"]), Sampling(temperature, int(top_k), top_p))
    np.testing.assert_allclose(found, known[f"case{case}_probs"], rtol=0, atol=1e-6)


def test_ties_with_the_last_of_top_k_are_kept() -> None:
    found = probabilities(torch.tensor([[2.0, 1.0, 1.0, 0.0]]), Sampling(1.0, top_k=2, top_p=1.0))
    assert (found > 0).tolist() == [[True, True, True, False]]


def test_ids_are_drawn_with_their_probabilities() -> None:
    n = 20_000
    logits = torch.tensor([0.5, 0.0, 0.3, 0.15, 0.05]).log().expand(n, -1)
    seeds = torch.tensor([sample_seed(1, k) for k in range(n)])
    drawn = choose(logits, Sampling(1.0, top_p=1.0), seeds, torch.zeros(n, dtype=torch.long))
    shares = torch.bincount(drawn, minlength=5) / n
    assert shares[1] == 0
    # Five standard deviations of the share of a half.
    torch.testing.assert_close(shares, torch.tensor([0.5, 0.0, 0.3, 0.15, 0.05]), rtol=0, atol=5 * 0.5 / n**0.5)


def test_random_numbers_are_splitmix64() -> None:
    # The first outputs of the published algorithm for seed 1234567, as unsigned whole numbers.
    published = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431]
    found = uniform(torch.full((4,), 1234567), torch.arange(4))
    assert found.tolist() == [(x >> 11) * 2.0**-53 for x in published]


def test_same_seed_same_samples_whatever_batch_and_order(small_model: CodeGeeX) -> None:
    prompts = [prompt for prompt in PROMPTS for _ in range(6)]
    settings = {"temperature": 0.9, "top_p": 0.95, "max_new_tokens": 25, "seed": 7}
    expected = small_model.generate(prompts, batch_size=1, **settings)
    assert len(set(map(tuple, expected))) == len(prompts)
    for batch_size in (2, 7, 64):
        assert small_model.generate(prompts, batch_size=batch_size, **settings) == expected
    assert small_model.generate(prompts[::-1], batch_size=5, **settings)[::-1] == _copies_reversed(expected)
    assert small_model.generate(PROMPTS[2], **settings) == expected[12]
    assert small_model.generate(prompts, **(settings | {"seed": 8})) != expected


def _copies_reversed(rows: list[list[int]]) -> list[list[int]]:
    """Copies of a prompt are numbered in the order in which they are given."""
    return [row for n in range(0, len(rows), 6) for row in reversed(rows[n : n + 6])]


def test_greedy_with_rows_refilled_is_greedy_alone(small_model: CodeGeeX) -> None:
    eos = small_model.generate(PROMPTS[0], max_new_tokens=9)[4]
    alone = [small_model.generate(prompt, max_new_tokens=30, eos_id=eos) for prompt in PROMPTS]
    assert len(set(map(len, alone))) > 1  # they end at different times
    assert small_model.generate(PROMPTS * 4, max_new_tokens=30, eos_id=eos, batch_size=3) == alone * 4


def test_a_tensor_of_rows_is_filled_up_with_eos(small_model: CodeGeeX) -> None:
    prompts = torch.tensor([[5, 6, 7], [8, 9, 10]])
    eos = small_model.generate([5, 6, 7], max_new_tokens=9)[3]
    rows = small_model.generate(prompts, max_new_tokens=9, eos_id=eos)
    assert rows[0].tolist() == small_model.generate([5, 6, 7], max_new_tokens=9, eos_id=eos) + [eos] * (
        rows.shape[1] - 4
    )


def test_the_prompt_is_read_once_for_all_its_samples(small_model: CodeGeeX, monkeypatch: pytest.MonkeyPatch) -> None:
    read = []
    original = Engine._read
    monkeypatch.setattr(Engine, "_read", lambda self, ids: (read.append(list(ids)), original(self, ids))[1])
    requests = [Request(prompt, list(range(11))) for prompt in PROMPTS]
    found = list(stream(small_model, requests, Sampling(max_new_tokens=6), batch_size=4))
    assert len(found) == 55
    assert read == PROMPTS


def test_samples_come_as_they_finish(small_model: CodeGeeX) -> None:
    # The first prompt leaves room for 2 new ids in the window of 96: its sample is out before the others end.
    requests = [Request([1] * 5, [1]), Request([1] * 94, [1])]
    found = list(stream(small_model, requests, Sampling(max_new_tokens=40), batch_size=2))
    assert [(g.request, len(g.ids), g.finish_reason) for g in found] == [(1, 2, "length"), (0, 40, "length")]


def test_a_watch_sees_each_new_id_once_and_stops(small_model: CodeGeeX) -> None:
    seen: list[list[int]] = []

    def watch() -> Callable[[int], bool]:
        mine: list[int] = []
        seen.append(mine)
        return lambda i: (mine.append(i), len(mine) == 5)[1]

    found = list(stream(small_model, [Request([3, 4], range(6), watch)], Sampling(max_new_tokens=40), batch_size=4))
    assert sorted(seen) == sorted(g.ids for g in found)
    assert all(len(g.ids) == 5 and g.finish_reason == "stop" for g in found)


def test_a_text_watch_sees_each_new_text_once(small_model: CodeGeeX) -> None:
    tokenizer, seen = Tokenizer(), []
    watch = text_watch(tokenizer, lambda: lambda text: (seen.append(text), False)[1])
    [found] = stream(small_model, [Request([3, 4], [9], watch)], Sampling(max_new_tokens=20))
    assert tokenizer.decode(found.ids).startswith("".join(seen)) and len(seen) == 20


def test_padding_rows_are_never_sampled(tmp_path: Path, small_tensors: dict[str, Tensor]) -> None:
    rows = torch.randn(50408, 64, generator=torch.Generator().manual_seed(0)).half() * 0.01
    rows[50400:] += 3  # by far the likeliest, or by far the least likely
    rows[50404:] -= 6
    torch.save(nest(small_tensors | {WORDS: rows}), tmp_path / "padded.pt")
    model = CodeGeeX.load(tmp_path / "padded.pt", n_heads=8, dtype=torch.float32)
    assert model([1, 2, 3]).argmax(-1).max() >= 50400
    for temperature in (0.0, 1.0):
        assert max(model.generate([1, 2, 3], max_new_tokens=30, temperature=temperature)) < 50400


@pytest.mark.parametrize(
    ("ids", "settings", "says"),
    [
        ([], {}, "empty"),
        ([[1], []], {}, "prompt 1 has 0 tokens"),
        ([1] * 96, {}, "96 tokens; 1 to 95"),
        ([400], {}, "400"),
        ([1], {"temperature": -1.0}, "temperature"),
        ([1], {"top_p": 1.5}, "top_p"),
        ([1], {"top_k": -1}, "top_k"),
        ([1], {"max_new_tokens": 0}, "max_new_tokens"),
        ([1], {"batch_size": 0}, "batch_size"),
    ],
)
def test_what_cannot_be_is_refused(
    small_model: CodeGeeX, ids: list[int], settings: dict[str, float], says: str
) -> None:
    with pytest.raises(UsageError, match=says):
        small_model.generate(ids, **settings)


def test_no_samples_wanted_is_no_samples(small_model: CodeGeeX) -> None:
    assert list(stream(small_model, [], Sampling())) == []
    assert list(stream(small_model, [Request([1], [])], Sampling())) == []
