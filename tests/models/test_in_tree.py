"""The in-tree CodeGeeX as an adapter, with random weights."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import tiny
import torch

from humaneval_x.models import in_tree
from humaneval_x.models.base import Completion, Finish, Prompt, Sampling
from humaneval_x.models.codegeex import CodeGeeX
from humaneval_x.models.in_tree import InTree

Prompts = Callable[..., list[Prompt]]
WINDOW = 64


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.codegeex(tmp_path_factory.mktemp("codegeex"), WINDOW)


def drawn(model: InTree, prompts: list[Prompt], **sampling: Any) -> dict[tuple[str, str, int], Completion]:
    found = model.complete(prompts, Sampling(**{"max_new_tokens": 20} | sampling))
    return {(*one.key, one.draw.completion_id): one for one in found}


def test_same_samples_whatever_the_batch_size_and_the_order(checkpoint: Path, prompts: Prompts) -> None:
    asked = prompts("def f():", "b", "{}", n=5)
    one = drawn(InTree(checkpoint, batch_size=1), asked)
    assert len({completion.text for completion in one.values()}) > 12
    assert drawn(InTree(checkpoint, batch_size=4), asked[::-1]) == one
    assert drawn(InTree(checkpoint), [prompt.without({(*prompt.key, 2)}) for prompt in asked]) == {
        key: value for key, value in one.items() if key[2] != 2
    }


def test_the_window_s_end(checkpoint: Path, prompts: Prompts) -> None:
    found = drawn(InTree(checkpoint), prompts("x" * (WINDOW - 1), "x" * WINDOW, "y"))
    assert [found["", f"Go/{n}", 0].finish for n in (0, 1)] == [Finish.LENGTH, Finish.PROMPT_TOO_LONG]
    assert found["", "Go/2", 0].text


def test_a_sample_ends_when_it_is_over(checkpoint: Path, prompts: Prompts) -> None:
    (free,) = drawn(InTree(checkpoint), prompts("a")).values()
    (ended,) = drawn(InTree(checkpoint), prompts("a", is_over=lambda text: len(text) > 3)).values()
    assert ended.finish is Finish.STOP
    assert free.text.startswith(ended.text)
    assert len(ended.text) < len(free.text)


def test_out_of_memory_halves_the_batch_and_goes_on(
    checkpoint: Path, prompts: Prompts, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = prompts("a", "b", n=4)
    whole = drawn(InTree(checkpoint), asked)
    run = CodeGeeX.run

    def cramped(self: CodeGeeX, ids: torch.Tensor, *rest: Any, **named: Any) -> torch.Tensor:
        if len(ids) > 2:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return run(self, ids, *rest, **named)

    monkeypatch.setattr(CodeGeeX, "run", cramped)
    assert drawn(InTree(checkpoint), asked) == whole


def test_other_weights_are_another_model(checkpoint: Path, tmp_path: Path) -> None:
    copy = tmp_path / checkpoint.name
    data = bytearray(checkpoint.read_bytes())
    copy.write_bytes(data)
    assert InTree(copy).describe() == InTree(checkpoint).describe()
    data[-1] ^= 1
    copy.write_bytes(data)
    assert InTree(copy).describe() != InTree(checkpoint).describe()


def test_a_folder_of_parts_is_a_checkpoint(checkpoint: Path, tmp_path: Path, prompts: Prompts) -> None:
    from humaneval_x.models.codegeex.checkpoint import split

    split(str(checkpoint), str(tmp_path / "parts"), 1)
    (tmp_path / "parts" / "merges.txt").write_text(tiny.MERGES)
    assert drawn(InTree(tmp_path / "parts"), prompts("a")) == drawn(InTree(checkpoint), prompts("a"))
    assert in_tree.checkpoint(str(tmp_path / "parts"), None) == tmp_path / "parts"
