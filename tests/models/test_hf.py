"""The transformers adapter, with a tiny GPT-2 of random weights."""

from __future__ import annotations

import functools
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tiny
import torch
import transformers

from humaneval_x.errors import ConfigurationError
from humaneval_x.models.base import Completion, Finish, Prompt, Sampling
from humaneval_x.models.hf import HF

Prompts = Callable[..., list[Prompt]]
TEXTS = ("def f(x):", "a", "while True:\n    pass\n", "=" * 40)
TEMPLATE = "{% for m in messages %}<{{ m.role }}>{{ m.content }}{% endfor %}<assistant>"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.gpt2(tmp_path_factory.mktemp("gpt2"))


def drawn(model: HF, prompts: list[Prompt], **sampling: Any) -> dict[tuple[str, str, int], Completion]:
    found = model.complete(prompts, Sampling(**{"max_new_tokens": 24} | sampling))
    return {(*one.key, one.draw.completion_id): one for one in found}


def test_greedy_is_what_transformers_does(folder: Path, prompts: Prompts) -> None:
    """Against its own greedy search, without padding, and without the repetition penalty of the model's author."""
    tokenizer = transformers.AutoTokenizer.from_pretrained(folder)
    model = transformers.AutoModelForCausalLM.from_pretrained(folder)
    model.generation_config.repetition_penalty = 1.0
    found = drawn(HF(str(folder)), prompts(*TEXTS), temperature=0)
    for text, completion in zip(TEXTS, found.values(), strict=True):
        ids = tokenizer(text, return_tensors="pt")["input_ids"]
        whole = model.generate(ids, max_new_tokens=24, do_sample=False)[0, ids.shape[1] :]
        assert completion.text == tokenizer.decode(whole, skip_special_tokens=True)


def test_same_samples_whatever_the_batch_size_and_the_order(folder: Path, prompts: Prompts) -> None:
    asked = prompts(*TEXTS, n=6)
    one = drawn(HF(str(folder), batch_size=1), asked)
    assert len({completion.text for completion in one.values()}) > 20
    assert drawn(HF(str(folder), batch_size=7), asked) == one
    assert drawn(HF(str(folder), batch_size=24), asked[::-1]) == one
    some = [prompt.without({(*prompt.key, 0), (*prompt.key, 3)}) for prompt in asked]
    assert drawn(HF(str(folder)), some) == {key: value for key, value in one.items() if key[2] not in (0, 3)}


def test_samples_follow_the_model_s_distribution(folder: Path, prompts: Prompts) -> None:
    """The first token of 2,000 samples, at T = 2: each token as often as its probability says, within 5 sigma."""
    model, n = HF(str(folder), batch_size=500), 2000
    found = drawn(model, prompts("a", n=n), temperature=2.0, top_p=1.0, max_new_tokens=1)
    ids = torch.tensor([model._encode(prompts("a")[0])])
    with torch.no_grad():
        expected = (model._model(ids).logits[0, -1].double() / 2.0).softmax(-1)
    texts = [completion.text for completion in found.values()]
    for letter in "etaoin":
        i = model._tokenizer.convert_tokens_to_ids(letter)
        p = float(expected[i])
        assert abs(texts.count(letter) - n * p) <= 5 * (n * p * (1 - p)) ** 0.5 + 1


def test_a_sample_ends_when_it_is_over(folder: Path, prompts: Prompts) -> None:
    (free,) = drawn(HF(str(folder)), prompts("a")).values()
    assert free.finish is Finish.LENGTH
    (ended,) = drawn(HF(str(folder)), prompts("a", is_over=lambda text: len(text) > 3)).values()
    assert ended.finish is Finish.STOP
    assert 3 < len(ended.text) < len(free.text)
    assert free.text.startswith(ended.text)


def test_eos_ends_a_sample_and_is_no_part_of_it(folder: Path, prompts: Prompts) -> None:
    model = HF(str(folder))
    found = drawn(model, prompts("a", "b", n=40), temperature=5.0, max_new_tokens=60)
    ended = [one for one in found.values() if one.finish is Finish.EOS]
    assert 0 < len(ended) < 80
    assert not any(tiny.EOS in one.text for one in found.values())


def test_the_window_s_end(folder: Path, prompts: Prompts) -> None:
    """Prompts that fill it nearly, to the last place, entirely and more; together with one that does not."""
    lengths = (tiny.WINDOW - 3, tiny.WINDOW - 1, tiny.WINDOW, tiny.WINDOW + 50, 1)
    found = drawn(HF(str(folder), batch_size=8), prompts(*("x" * length for length in lengths), n=2), top_p=1.0)
    by_task = {number: found["", f"Go/{number}", 1] for number in range(5)}
    assert [by_task[number].finish for number in (2, 3)] == [Finish.PROMPT_TOO_LONG] * 2
    assert by_task[2].text == by_task[3].text == ""
    assert all(by_task[number].finish in (Finish.LENGTH, Finish.EOS) for number in (0, 1, 4))
    assert len(by_task[1].text) <= 1


def test_out_of_memory_halves_the_batch_and_goes_on(
    folder: Path, prompts: Prompts, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A device with room for two rows: torch's own error, raised by the model where a real one raises it."""
    asked = prompts(*TEXTS, n=5)
    whole = drawn(HF(str(folder)), asked)
    model = HF(str(folder), batch_size=16)
    model._load()
    forward, sizes = model._model.forward, []

    # With the signature of the original: `generate` looks there for what to pass.
    @functools.wraps(forward)
    def cramped(input_ids: Any = None, **rest: Any) -> Any:
        sizes.append(len(input_ids))
        if len(input_ids) > 2:
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB")
        return forward(input_ids=input_ids, **rest)

    monkeypatch.setattr(model._model, "forward", cramped)
    with caplog.at_level(logging.WARNING):
        assert drawn(model, asked) == whole
    said = [record.getMessage() for record in caplog.records if "out of memory" in record.getMessage()]
    assert said == [f"out of memory: going on with {n} samples at a time" for n in (8, 4, 2)]
    assert max(sizes) == 16


def test_no_room_for_one_is_said(folder: Path, prompts: Prompts, monkeypatch: pytest.MonkeyPatch) -> None:
    model = HF(str(folder), batch_size=4)
    model._load()

    def full(*_: Any, **__: Any) -> Any:
        raise RuntimeError("[enforce fail] DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes")

    monkeypatch.setattr(model._model, "forward", full)
    with pytest.raises(ConfigurationError, match="with one sample at a time: lower --max-new-tokens"):
        drawn(model, prompts("a"))


def test_an_error_of_another_kind_is_not_taken_for_it(
    folder: Path, prompts: Prompts, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = HF(str(folder))
    model._load()
    monkeypatch.setattr(model._model, "forward", lambda **_: torch.zeros(2, 3) @ torch.zeros(2, 3))
    with pytest.raises(RuntimeError, match="shapes cannot be multiplied"):
        drawn(model, prompts("a"))


def test_chat_goes_by_the_template(tmp_path: Path, prompts: Prompts, folder: Path) -> None:
    with_template = HF(str(tiny.gpt2(tmp_path, TEMPLATE)))
    assert with_template.chat
    (prompt,) = prompts("hi")
    assert with_template._tokenizer.decode(with_template._encode(prompt)) == "<user>hi<assistant>"
    assert not HF(str(tmp_path), chat=False).chat
    assert not HF(str(folder)).chat
    with pytest.raises(ConfigurationError, match="has no chat template: leave --chat out"):
        HF(str(folder), chat=True)


def test_other_weights_are_another_model(tmp_path: Path, folder: Path) -> None:
    other = tiny.gpt2(tmp_path)
    assert HF(str(other)).describe()["version"] == HF(str(folder)).describe()["version"]
    weights = tmp_path / "model.safetensors"
    changed = bytearray(weights.read_bytes())
    changed[-1] ^= 1
    weights.write_bytes(changed)
    assert HF(str(other)).describe()["version"] != HF(str(folder)).describe()["version"]
