"""How fast the in-tree CodeGeeX decodes, against `transformers` with a GPT-2 of the same shape in the same run.

    python benchmarks/bench_model.py                                        a small shape on one CPU thread
    python benchmarks/bench_model.py --shape 13b --device cuda --dtype float16 --rows 1 --new 512

Weights are random, with likely tokens as few as a trained model's. All models take the same prompt and write the same
number of tokens; the fastest run of each is reported, with prompt reading and sampling in it. On a CPU the models take
turns, since others may use it too; on a GPU, whose memory does not hold them all, they come one after another.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import time
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import version
from importlib.util import find_spec
from typing import TypeAlias

import torch
from torch import nn

from humaneval_x.models.batches import release
from humaneval_x.models.codegeex import CodeGeeX, Config, Request, Sampling
from humaneval_x.models.codegeex.engine import Engine
from humaneval_x.models.codegeex.linear import Linear

SHAPES = {  # as many parameters in the layers as a GPT-2 of n_layers + 1
    "small": Config(n_layers=5, n_heads=8, hidden=512, feed_forward=2048, n_positions=1024, padded_vocabulary=52224),
    "13b": Config(n_layers=39, n_heads=40, hidden=5120, feed_forward=20480, n_positions=2048, padded_vocabulary=52224),
}
PEAKED = 15  # makes a few tokens likely, as in a trained model: sampling from nearly equal ones takes longer
Run: TypeAlias = Callable[[], int]
NO_EOS = -1  # every sample is as long as asked for


def random_model(config: Config, device: str, dtype: torch.dtype) -> CodeGeeX:
    """A model that was never on disk."""
    before = torch.get_default_dtype()
    torch.set_default_dtype(dtype)
    with torch.device(device):
        model = CodeGeeX(config)
    torch.set_default_dtype(before)
    for module in model.modules():
        if isinstance(module, Linear) and module.weight_scale is not None:
            module.weight.data.random_(-127, 128)
            module.weight_scale.data.fill_(0.02 / 73)  # codes spread evenly deviate by 73: as below
            nn.init.zeros_(module.bias)
        elif not isinstance(module, nn.LayerNorm):
            for parameter in module.parameters(recurse=False):
                nn.init.normal_(parameter, std=0.02)
    model.embedding.word_embeddings.weight.data *= PEAKED
    return model.freeze()


def ours(model: CodeGeeX, prompt: list[int], sampling: Sampling, rows: int) -> Run:
    """A run gives the tokens written."""
    engine = Engine(model, sampling, rows, len(prompt) + sampling.max_new_tokens, NO_EOS)
    return lambda: sum(len(generated.ids) for generated in engine.run([Request(prompt, range(rows))]))


def random_peer(config: Config, device: str, dtype: torch.dtype) -> nn.Module:
    """transformers' GPT-2 of the same shape: one more layer, for the top query layer."""
    from transformers import GPT2Config, GPT2LMHeadModel

    shape = GPT2Config(
        vocab_size=config.padded_vocabulary,
        n_positions=config.n_positions,
        n_embd=config.hidden,
        n_layer=config.n_layers + 1,
        n_head=config.n_heads,
        n_inner=config.feed_forward,
        activation_function="quick_gelu",
        attn_implementation="sdpa",
    )
    before = torch.get_default_dtype()
    torch.set_default_dtype(dtype)
    with torch.device(device):
        peer: nn.Module = GPT2LMHeadModel(shape)
    torch.set_default_dtype(before)
    peer.transformer.wte.weight.data *= PEAKED  # type: ignore[operator, union-attr]
    return peer.eval()


def theirs(peer: nn.Module, prompt: list[int], sampling: Sampling, rows: int) -> Run:
    """A run gives the tokens written."""
    ids = torch.tensor([prompt], device=next(peer.parameters()).device)
    settings = {"do_sample": False} if sampling.temperature == 0 else {
        "do_sample": True, "temperature": sampling.temperature, "top_p": sampling.top_p, "top_k": 0,
    }  # fmt: skip
    n = sampling.max_new_tokens

    @torch.no_grad()
    def run() -> int:
        out = peer.generate(
            ids, max_new_tokens=n, min_new_tokens=n, num_return_sequences=rows, pad_token_id=0,
            attention_mask=torch.ones_like(ids), **settings,
        )  # fmt: skip
        return rows * (out.shape[1] - len(prompt))

    return run


def seconds(run: Run, device: str) -> tuple[float, int]:
    if device == "cuda":
        torch.cuda.synchronize()
    start = time.perf_counter()
    n_tokens = run()
    if device == "cuda":
        torch.cuda.synchronize()
    return time.perf_counter() - start, n_tokens


def compare(runs: dict[str, Run], device: str, repeats: int) -> dict[str, tuple[float, int]]:
    """Each run's fastest time and its tokens, after one to warm up and compile."""
    best: dict[str, tuple[float, int]] = {}
    for turn in range(repeats + 1):
        for name, run in runs.items():
            measured = seconds(run, device)
            if turn:
                best[name] = min(measured, best.get(name, measured))
    return best


def makers(arguments: argparse.Namespace) -> dict[str, Callable[[list[int], Sampling, int], Run]]:
    """For each model, what makes it and its run."""
    dtype, device, config = getattr(torch, arguments.dtype), arguments.device, SHAPES[arguments.shape]
    int8 = replace(config, int8=True)
    found = {"in-tree": lambda *how: ours(random_model(config, device, dtype), *how)}
    if not arguments.no_int8:
        found["in-tree INT8"] = lambda *how: ours(random_model(int8, device, dtype), *how)
    if not arguments.no_peer:
        found["transformers"] = lambda *how: theirs(random_peer(config, device, dtype), *how)
    return found


def main() -> None:
    arguments = parse()
    torch.set_num_threads(arguments.threads)
    prompt = torch.randint(50000, (arguments.prompt,), generator=torch.Generator().manual_seed(0)).tolist()
    print(f"{arguments.shape}, {arguments.dtype}, {machine(arguments)}, load {os.getloadavg()[0]:.1f}", flush=True)
    made = makers(arguments)
    for rows in arguments.rows:
        sampling = Sampling(0.0 if rows == 1 else 0.8, top_p=0.95, max_new_tokens=arguments.new)
        for names in [[name] for name in made] if arguments.device == "cuda" else [list(made)]:
            if arguments.device == "cuda":
                torch.cuda.reset_peak_memory_stats()
            runs = {name: made[name](prompt, sampling, rows) for name in names}
            for name, (wall_s, n_tokens) in compare(runs, arguments.device, arguments.repeats).items():
                report(name, rows, wall_s, n_tokens, arguments)
            del runs
            release()


def machine(arguments: argparse.Namespace) -> str:
    """Where this runs, and with what."""
    where = f"{platform.processor()}, {arguments.threads} threads"
    if arguments.device == "cuda":
        where = torch.cuda.get_device_name()
    return f"{where}, Python {platform.python_version()}, " + ", ".join(
        f"{name} {version(name)}" for name in ("torch", "triton", "transformers") if find_spec(name)
    )


def report(name: str, rows: int, wall_s: float, n_tokens: int, arguments: argparse.Namespace) -> None:
    figures = {"ms_per_step": round(1000 * wall_s / arguments.new, 2), "tokens_per_s": round(n_tokens / wall_s, 1)}
    if arguments.device == "cuda":
        figures["gb_at_most"] = round(torch.cuda.max_memory_allocated() / 1e9, 2)
    print(f"{name:14} rows {rows:4}  {json.dumps(figures)}", flush=True)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shape", choices=SHAPES, default="small")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--dtype", default="float32", choices=("float32", "float16", "bfloat16"))
    parser.add_argument("--rows", type=int, nargs="+", default=[1, 16], help="samples of one prompt; 1 is greedy")
    parser.add_argument("--prompt", type=int, default=128, help="tokens of the prompt")
    parser.add_argument("--new", type=int, default=128, help="tokens to write")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--no-int8", action="store_true")
    parser.add_argument("--no-peer", action="store_true")
    return parser.parse_args()


if __name__ == "__main__":
    main()
