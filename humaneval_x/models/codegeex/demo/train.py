"""Trains the demo checkpoint on data/mini: python -m humaneval_x.models.codegeex.demo.train [--threads N] [--minutes M]

Every epoch shows each problem of each language once, as the prompt of one of the two tasks and its canonical solution;
only the solution is learnt. Every fifth problem is held out. Made to over-fit: it ends when the others are known by
heart.
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from humaneval_x import languages, paths, tasks
from humaneval_x.models.codegeex.demo import CHECKPOINT, MERGES
from humaneval_x.models.codegeex.demo.merges import learn_merges, merges_file
from humaneval_x.models.codegeex.layout import nest
from humaneval_x.models.codegeex.model import CodeGeeX, Config
from humaneval_x.models.codegeex.tokenizer import Tokenizer
from humaneval_x.problems import Problem, load_problems

IGNORED = -100  # cross_entropy's mark for what is not to be learnt


@dataclass(frozen=True)
class Recipe:
    """What training depends on; the same recipe, data and torch make the same weights."""

    n_merges: int = 1500  # solutions take 97 tokens on average; more merges hardly shorten them
    n_layers: int = 2  # and the top query layer
    hidden: int = 256  # two heads of 128, so that loading needs no n_heads
    n_positions: int = 2048  # prompts of data/mini take 600; the rest is never trained
    n_epochs: int = 75
    batch_size: int = 4
    rate: float = 2e-3  # the highest, after the warm-up; falls to 0 by a cosine
    warm_up: int = 50  # steps
    translated: float = 0.5  # the share of examples that are translations
    held_out: int = 5  # every so many-th problem is not shown, so that there is something left to fail
    known: float = 0.004  # mean loss of an epoch, in nats a token, at which solutions are known by heart
    seed: int = 0


@dataclass(frozen=True)
class Example:
    ids: list[int]  # prompt, solution, end of text
    n_prompt: int


class Curriculum:
    """data/mini, but for what is held out, as examples of both tasks."""

    def __init__(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self.problems = {
            name: [problem for problem in load_problems(name, paths.MINI) if (problem.number + 1) % recipe.held_out]
            for name in languages.LANGUAGES
        }
        self.generation = [tasks.generation(problem) for problems in self.problems.values() for problem in problems]

    def texts(self) -> list[str]:
        """What the tokenizer is made for."""
        return [item.prompt + item.problem.canonical_solution for item in self.generation]

    def epoch(self, tokenizer: Tokenizer, dice: random.Random) -> Iterator[list[Example]]:
        """Batches that show every problem once, of examples about as long as each other."""
        examples = [self._example(tokenizer, item, dice) for item in self.generation]
        examples.sort(key=lambda example: len(example.ids) + dice.random() * 60)
        size = self.recipe.batch_size
        batches = [examples[n : n + size] for n in range(0, len(examples), size)]
        dice.shuffle(batches)
        yield from batches

    def _example(self, tokenizer: Tokenizer, item: tasks.Item, dice: random.Random) -> Example:
        if dice.random() < self.recipe.translated:
            item = tasks.translation(self._elsewhere(item.problem, dice), item.problem)
        prompt = tokenizer.encode(item.prompt)
        # Encoded apart, as the model meets them: it goes on from the prompt's ids.
        return Example([*prompt, *tokenizer.encode(item.problem.canonical_solution), tokenizer.eos], len(prompt))

    def _elsewhere(self, problem: Problem, dice: random.Random) -> Problem:
        name = dice.choice([name for name in self.problems if name != problem.language])
        return next(other for other in self.problems[name] if other.number == problem.number)


def tensors(batch: Sequence[Example]) -> tuple[Tensor, Tensor]:
    """ids [B, T], filled up with 0, and what each is followed by, [B, T], with prompt and filling ignored."""
    length = max(len(example.ids) for example in batch) - 1
    ids = torch.zeros(len(batch), length, dtype=torch.long)
    targets = torch.full((len(batch), length), IGNORED)
    for n, example in enumerate(batch):
        whole = torch.tensor(example.ids)
        ids[n, : len(whole) - 1] = whole[:-1]
        targets[n, example.n_prompt - 1 : len(whole) - 1] = whole[example.n_prompt :]
    return ids, targets


def fresh_model(recipe: Recipe, vocabulary: int) -> CodeGeeX:
    """Small random weights; those that add to the residual smaller by the number of layers, as GPT-2's."""
    rows = -(-vocabulary // 8) * 8  # up to 8 processes can share them
    hidden = recipe.hidden
    model = CodeGeeX(Config(recipe.n_layers, hidden // 128, hidden, 4 * hidden, recipe.n_positions, rows)).thaw()
    for name, parameter in model.named_parameters():
        if "layernorm" in name:
            continue
        adds = name.endswith(("attention.dense.weight", "dense_4h_to_h.weight"))
        std = 0.02 / math.sqrt(2 * recipe.n_layers + 2) if adds else 0.02
        nn.init.zeros_(parameter) if name.endswith("bias") else nn.init.normal_(parameter, std=std)
    return model


def train(recipe: Recipe, minutes: float) -> CodeGeeX:
    """The trained model; writes its merges file, and prints a line an epoch."""
    torch.manual_seed(recipe.seed)
    dice, curriculum = random.Random(recipe.seed), Curriculum(recipe)
    MERGES.write_text(merges_file(learn_merges(curriculum.texts(), recipe.n_merges)))
    tokenizer = Tokenizer(MERGES)
    model = fresh_model(recipe, tokenizer.vocabulary)
    optimizer = torch.optim.AdamW(model.parameters(), lr=recipe.rate, betas=(0.9, 0.98), weight_decay=0.01)
    n_steps = recipe.n_epochs * -(-len(curriculum.generation) // recipe.batch_size)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(recipe, step, n_steps))
    start = time.monotonic()
    for epoch in range(recipe.n_epochs):
        losses = []
        for batch in curriculum.epoch(tokenizer, dice):
            losses.append(_step(model, optimizer, *tensors(batch)))
            schedule.step()
        loss, wall_s = sum(losses) / len(losses), time.monotonic() - start
        print(f"epoch {epoch + 1:3}  loss {loss:.4f}  {wall_s:5.0f} s", flush=True)
        if loss < recipe.known or wall_s > 60 * minutes:
            break
    return model.freeze()


def _rate(recipe: Recipe, step: int, n_steps: int) -> float:
    """The share of the highest rate: up along a line, down along a cosine."""
    if step < recipe.warm_up:
        return (step + 1) / recipe.warm_up
    return 0.5 + 0.5 * math.cos(math.pi * (step - recipe.warm_up) / (n_steps - recipe.warm_up))


def _step(model: CodeGeeX, optimizer: torch.optim.Optimizer, ids: Tensor, targets: Tensor) -> float:
    """One step on ids [B, T]; the loss in nats a token."""
    with torch.autocast("cpu", torch.bfloat16):  # three times as fast where the processor has bf16
        logits = model(ids).float()  # [B, T, V]
    loss = F.cross_entropy(logits.flatten(0, 1), targets.flatten(), ignore_index=IGNORED)
    optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    return loss.item()


def save(model: CodeGeeX, path: Path) -> None:
    """Writes the released layout in fp16."""
    torch.save(nest({name: tensor.half() for name, tensor in model.state_dict().items()}), path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--minutes", type=float, default=20.0, help="stop after the epoch in which they are over")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    model = train(Recipe(), arguments.minutes)
    save(model, CHECKPOINT)
    print(f"{CHECKPOINT}: {CHECKPOINT.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
