"""The model on a GPU: the published numbers, recorded steps, and memory that runs out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from humaneval_x.models.base import Draw, Prompt
from humaneval_x.models.base import Sampling as AdapterSampling
from humaneval_x.models.codegeex import CodeGeeX, Config, Request, Sampling, Tokenizer, demo, sample_seed, stream
from humaneval_x.models.codegeex.checkpoint import quantize_checkpoint
from humaneval_x.models.codegeex.engine import Engine
from humaneval_x.models.codegeex.layout import nest, shapes
from humaneval_x.models.codegeex.sampling import choose, probabilities
from humaneval_x.models.in_tree import InTree

Numbers = Callable[[str], dict[str, np.ndarray]]
pytestmark = pytest.mark.gpu
TEXTS = ("# language: Python\ndef add(a, b):\n", "// language: Go\nfunc f(", "x", "// language: C++\n")


@pytest.mark.vectors
def test_fp32_logits_and_greedy_ids(tiny_file: Path, numbers: Numbers) -> None:
    model, known = CodeGeeX.load(tiny_file, n_heads=4, dtype=torch.float32, device="cuda"), numbers("logits")
    for i in range(8):
        found = model(known[f"ids_{i}"].tolist())[0].cpu()
        np.testing.assert_allclose(found, known[f"logits_fp32_{i}"], rtol=0, atol=1e-4)
    known = numbers("greedy")
    for name in ("p1", "p5", "p17", "p33"):
        assert model.generate(known[f"{name}_prompt"].tolist(), max_new_tokens=24) == known[f"{name}_new"].tolist()


@pytest.mark.vectors
@pytest.mark.parametrize("int8", [False, True])
def test_fp16_logits(tiny_file: Path, tmp_path: Path, numbers: Numbers, int8: bool) -> None:
    if int8:
        quantize_checkpoint(tiny_file, tmp_path / "int8.pt")
    path, known = tmp_path / "int8.pt" if int8 else tiny_file, numbers("logits")
    model, exact = CodeGeeX.load(path, n_heads=4, device="cuda"), CodeGeeX.load(path, 4, torch.float32)
    for i in range(8):
        ids = known[f"ids_{i}"].tolist()
        torch.testing.assert_close(model(ids).float().cpu(), exact(ids), rtol=0, atol=0.15)


@pytest.mark.vectors
@pytest.mark.parametrize("case", range(9))
def test_sampling_filter(numbers: Numbers, case: int) -> None:
    known = numbers("sampling_filter")
    temperature, top_k, top_p = known[f"case{case}_params"].tolist()
    found = probabilities(torch.tensor(known["logits"]).cuda(), Sampling(temperature, int(top_k), top_p)).cpu()
    # Which of two equally likely tokens is kept is not the same on a GPU: row 3 has two likeliest.
    np.testing.assert_allclose(found.sort().values, np.sort(known[f"case{case}_probs"]), rtol=0, atol=1e-6)
    rows = [0, 1, 2, 4]
    np.testing.assert_allclose(found[rows], known[f"case{case}_probs"][rows], rtol=0, atol=1e-6)


def test_a_gpu_draws_what_a_cpu_draws() -> None:
    logits = torch.randn(64, 50400, generator=torch.Generator().manual_seed(0)) * 4
    seeds, steps, sampling = torch.arange(64) * 7919, torch.arange(64), Sampling(0.8, 0, 0.95)
    found = choose(logits.cuda(), sampling, seeds.cuda(), steps.cuda()).cpu()
    assert torch.equal(found, choose(logits, sampling, seeds, steps))


def test_more_likely_tokens_than_are_ranked_at_first() -> None:
    logits = torch.randn(4, 50400, generator=torch.Generator().manual_seed(0)) / 10
    on_gpu, on_cpu = (probabilities(x, Sampling(0.8, 0, 0.95)).cpu() for x in (logits.cuda(), logits))
    assert ((on_gpu > 0).sum(-1) - (on_cpu > 0).sum(-1)).abs().max() < 5  # of 40,000: sums end in other bits
    torch.testing.assert_close(on_gpu.sort().values[:, -40_000:], on_cpu.sort().values[:, -40_000:], rtol=1e-3, atol=0)


def requests(n: int) -> list[Request]:
    tokenizer = Tokenizer(demo.MERGES)
    return [Request(tokenizer.encode(text), [sample_seed(0, text, i) for i in range(n)]) for text in TEXTS]


def written(model: CodeGeeX, batch_size: int, temperature: float = 0.8) -> dict[tuple[int, int], list[int]]:
    sampling, eos = Sampling(temperature, max_new_tokens=64), Tokenizer(demo.MERGES).eos
    return {(g.request, g.sample): g.ids for g in stream(model, requests(12), sampling, batch_size, eos)}


def test_same_seed_same_samples_whatever_the_batch() -> None:
    model = CodeGeeX.load(demo.CHECKPOINT, dtype=torch.float32, device="cuda")
    expected = written(CodeGeeX.load(demo.CHECKPOINT, dtype=torch.float32), 16)
    for batch_size in (1, 5, 16, 48):
        assert written(model, batch_size) == expected


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16])
@pytest.mark.parametrize("temperature", [0.0, 0.8])
def test_recorded_steps_are_steps(monkeypatch: pytest.MonkeyPatch, dtype: torch.dtype, temperature: float) -> None:
    model = CodeGeeX.load(demo.CHECKPOINT, dtype=dtype, device="cuda")
    recorded = {batch_size: written(model, batch_size, temperature) for batch_size in (1, 4, 48)}
    start = Engine.__init__

    def unrecorded(self: Engine, *arguments: object, **settings: object) -> None:
        start(self, *arguments, **settings)  # type: ignore[arg-type]
        assert self.steps.recorded
        self.steps.recorded = False

    monkeypatch.setattr(Engine, "__init__", unrecorded)
    for batch_size, expected in recorded.items():
        assert written(model, batch_size, temperature) == expected


def test_loading_takes_the_weights_memory_once(tmp_path: Path) -> None:
    config = Config(n_layers=15, n_heads=4, hidden=512, feed_forward=2048, n_positions=64, padded_vocabulary=400)
    torch.save(nest({name: torch.rand(shape).half() for name, shape in shapes(config).items()}), tmp_path / "model.pt")
    torch.cuda.empty_cache()
    torch.cuda.reset_peak_memory_stats()
    before = torch.cuda.memory_allocated()
    model = CodeGeeX.load(tmp_path / "model.pt", device="cuda")
    assert sum(parameter.nbytes for parameter in model.parameters()) > 100e6
    taken, at_most = torch.cuda.memory_allocated() - before, torch.cuda.max_memory_allocated() - before
    assert at_most < 1.05 * taken


@pytest.fixture
def little_memory() -> Iterator[Callable[[int], None]]:
    """Leaves this process so many bytes more than it has."""

    def leave(size: int) -> None:
        torch.cuda.empty_cache()
        total = torch.cuda.get_device_properties(0).total_memory
        torch.cuda.set_per_process_memory_fraction((torch.cuda.memory_reserved() + size) / total)

    yield leave
    torch.cuda.set_per_process_memory_fraction(1.0)
    torch.cuda.empty_cache()


def test_out_of_memory_halves_the_batch(little_memory: Callable[[int], None], caplog: pytest.LogCaptureFixture) -> None:
    prompts = [
        Prompt(("", f"Go/{n}"), text, [Draw(i, sample_seed(0, n, i)) for i in range(64)], lambda text: False)
        for n, text in enumerate(TEXTS)
    ]
    model = InTree(demo.CHECKPOINT, batch_size=256, dtype="float16", device="cuda")
    # A row of 1024 tokens, 3 layers and 256 numbers takes 3 MB: 256 of them do not fit.
    little_memory(300 * 2**20)
    found = list(model.complete(prompts, AdapterSampling(max_new_tokens=1000)))
    assert len({(*one.key, one.draw.completion_id) for one in found}) == len(found) == 256
    assert "out of memory: going on with 128 samples" in caplog.text
