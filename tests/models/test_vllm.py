"""The vLLM adapter with a stand-in for vLLM's engine: what we ask of it, not what it does."""

from __future__ import annotations

import importlib
import sys
import types
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import pytest

from humaneval_x.models.base import Completion, Finish, Prompt, Sampling

Prompts = Callable[..., list[Prompt]]
WINDOW = 40


class Engine:
    """Writes a letter a step for each request, from its seed, until max_tokens or a full stop."""

    def __init__(self) -> None:
        self.model_config = SimpleNamespace(max_model_len=WINDOW)
        self.running: dict[str, Any] = {}
        self.most = 0

    def add_request(self, name: str, prompt: Any, params: Any) -> None:
        assert name not in self.running
        assert 0 < len(prompt["prompt_token_ids"]) + params.max_tokens <= WINDOW
        self.running[name] = SimpleNamespace(params=params, text="", token_ids=[], finish_reason=None)
        self.most = max(self.most, len(self.running))

    def abort_request(self, names: list[str]) -> None:
        for name in names:
            self.running.pop(name, None)

    def step(self) -> list[Any]:
        outputs = []
        for name, row in list(self.running.items()):
            step = len(row.token_ids)
            row.token_ids.append(step)
            row.text += "abcdefg."[hash((row.params.seed, step)) % 8]
            if row.text.endswith("."):
                row.finish_reason = "stop"
            elif len(row.token_ids) == row.params.max_tokens:
                row.finish_reason = "length"
            if row.finish_reason:
                del self.running[name]
            outputs.append(SimpleNamespace(request_id=name, outputs=[row], finished=bool(row.finish_reason)))
        return outputs


class LLM:
    def __init__(self, model: str, dtype: str, max_num_seqs: int) -> None:
        self.llm_engine = Engine()

    def get_tokenizer(self) -> Any:
        class Tokenizer:
            chat_template = None

            def __call__(self, text: str) -> dict[str, list[int]]:
                return {"input_ids": [ord(letter) for letter in text]}

        return Tokenizer()


@pytest.fixture
def vllm(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The adapter's module, with the stand-in where vLLM would be."""
    stand_in = types.ModuleType("vllm")
    stand_in.__dict__.update(LLM=LLM, SamplingParams=lambda **settings: SimpleNamespace(**settings))
    monkeypatch.setitem(sys.modules, "vllm", stand_in)
    monkeypatch.delitem(sys.modules, "humaneval_x.models.vllm", raising=False)
    yield importlib.import_module("humaneval_x.models.vllm")
    sys.modules.pop("humaneval_x.models.vllm")


def drawn(model: Any, prompts: list[Prompt]) -> dict[tuple[str, str, int], Completion]:
    found = model.complete(prompts, Sampling(max_new_tokens=24))
    return {(*one.key, one.draw.completion_id): one for one in found}


def test_each_sample_by_its_own_seed_and_no_more_than_so_many_at_a_time(vllm: Any, prompts: Prompts) -> None:
    one, many = vllm.VLLM("m", batch_size=1), vllm.VLLM("m", batch_size=5)
    asked = prompts("abc", "d", n=6)
    assert drawn(one, asked) == drawn(many, asked[::-1])
    assert (one._engine.most, many._engine.most) == (1, 5)
    assert {completion.finish for completion in drawn(one, asked).values()} <= {Finish.EOS, Finish.LENGTH}


def test_ends_and_the_window(vllm: Any, prompts: Prompts) -> None:
    model = vllm.VLLM("m")
    over = drawn(model, prompts("a", n=30, is_over=lambda text: len(text) > 3))
    assert {completion.finish for completion in over.values()} == {Finish.EOS, Finish.STOP}
    assert max(len(completion.text) for completion in over.values()) == 8
    full = drawn(model, prompts("x" * WINDOW, "x" * (WINDOW - 1)))
    assert full["", "Go/0", 0].finish is Finish.PROMPT_TOO_LONG
    assert len(full["", "Go/1", 0].text) == 1
    assert not model._engine.running


def test_leaving_early_leaves_nothing_behind(vllm: Any, prompts: Prompts) -> None:
    model = vllm.VLLM("m")
    found = model.complete(prompts("a", n=9), Sampling(max_new_tokens=24))
    next(found)
    found.close()
    assert not model._engine.running
