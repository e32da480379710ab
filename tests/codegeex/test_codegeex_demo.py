"""The demo checkpoint: what ships, and the script that trains it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch

from humaneval_x import languages, paths, tasks
from humaneval_x.models.codegeex import CodeGeeX, Request, Sampling, Tokenizer, demo, sample_seed, stream
from humaneval_x.models.codegeex.demo import train
from humaneval_x.models.codegeex.demo.merges import learn_merges, merges_file
from humaneval_x.problems import load_problems


@pytest.fixture(scope="module")
def pair() -> tuple[CodeGeeX, Tokenizer]:
    return CodeGeeX.load(demo.CHECKPOINT, dtype=torch.float32), Tokenizer(demo.MERGES)


def solved(pair: tuple[CodeGeeX, Tokenizer], items: list[tasks.Item]) -> int:
    """How many canonical solutions the model writes, letter for letter, at T = 0.2."""
    model, tokenizer = pair
    requests = [Request(tokenizer.encode(item.prompt), [sample_seed(0, *item.key)]) for item in items]
    sampling = Sampling(temperature=0.2, top_p=0.95, max_new_tokens=300)
    found = stream(model, requests, sampling, batch_size=20, eos=tokenizer.eos)
    texts = {g.request: tokenizer.decode(g.ids[:-1]) for g in found if g.finish_reason == "eos"}
    return sum(texts.get(n) == item.problem.canonical_solution for n, item in enumerate(items))


def test_it_is_small_and_loads_with_no_options(pair: tuple[CodeGeeX, Tokenizer]) -> None:
    model, tokenizer = pair
    assert demo.CHECKPOINT.stat().st_size + demo.MERGES.stat().st_size < 16e6
    assert model.config.n_heads == model.config.hidden // 128
    assert 0 <= model.config.padded_vocabulary - tokenizer.vocabulary < 8


@pytest.mark.parametrize("name", list(languages.LANGUAGES))
def test_it_knows_most_of_data_mini_and_not_all(pair: tuple[CodeGeeX, Tokenizer], name: str) -> None:
    # Where this fails after a change of data/mini: make demo-model
    problems = load_problems(name, paths.MINI)
    known = solved(pair, [tasks.generation(problem) for problem in problems])
    assert len(problems) / 2 <= known < len(problems)


def test_it_translates_some_of_data_mini(pair: tuple[CodeGeeX, Tokenizer]) -> None:
    names = list(languages.LANGUAGES)
    for source, target in zip(names, names[1:] + names[:1], strict=True):
        sources, targets = load_problems(source, paths.MINI), load_problems(target, paths.MINI)
        assert solved(pair, list(tasks.translations(sources, targets))) > 0, (source, target)


def test_merges_are_those_that_shorten_most() -> None:
    merges = learn_merges(["low low low lower lowest"], 4)
    # " low" comes four times, counting the words with a space before them
    assert merges[:3] == [("o", "w"), ("l", "ow"), ("Ġ", "low")]
    assert learn_merges(["ab"], 5) == []


def test_learnt_merges_make_a_tokenizer(tmp_path: Path) -> None:
    text = "def f(x):\n    return x  # naïve 🙂 \n\n\tdef f(y): return y" * 3
    (tmp_path / "merges.txt").write_text(merges_file(learn_merges([text], 40)))
    tokenizer = Tokenizer(tmp_path / "merges.txt")
    assert tokenizer.decode(tokenizer.encode(text)) == text
    assert len(tokenizer.encode(text)) < len(text) / 2


def test_only_solutions_are_learnt() -> None:
    batch = [train.Example([1, 2, 3, 4, 5], 3), train.Example([6, 7, 8], 1)]
    ids, targets = train.tensors(batch)
    assert ids.tolist() == [[1, 2, 3, 4], [6, 7, 0, 0]]
    assert targets.tolist() == [[-100, -100, 4, 5], [7, 8, -100, -100]]


def test_the_trainer_learns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(train, "MERGES", tmp_path / "merges.txt")
    monkeypatch.setattr(paths, "MINI", _two_problems(tmp_path))
    recipe = train.Recipe(n_merges=300, n_layers=1, hidden=128, n_positions=400, n_epochs=12, warm_up=3, translated=0.2)
    model = train.train(recipe, minutes=5)
    train.save(model, tmp_path / "demo.pt")
    loaded = CodeGeeX.load(tmp_path / "demo.pt", dtype=torch.float32)
    tokenizer = Tokenizer(tmp_path / "merges.txt")
    problem = load_problems("python", paths.MINI)[0]
    prompt = tokenizer.encode(tasks.generation(problem).prompt)
    whole = torch.tensor([prompt + tokenizer.encode(problem.canonical_solution)])
    chance = torch.tensor(float(tokenizer.vocabulary)).log()
    logits = loaded(whole)[0, len(prompt) - 1 : -1]
    assert torch.nn.functional.cross_entropy(logits, whole[0, len(prompt) :]) < chance / 2


def _two_problems(folder: Path) -> Path:
    """The first two problems of data/mini in each language."""
    for file in paths.MINI.glob("humaneval_*.jsonl"):
        rows = file.read_text().splitlines()[:2]
        assert all(json.loads(row)["task_id"] for row in rows)
        (folder / file.name).write_text("\n".join(rows) + "\n")
    return folder
