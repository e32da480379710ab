"""Models of a few thousand random weights, made on the spot."""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import GPT2Config, GPT2LMHeadModel, PreTrainedTokenizerFast

from humaneval_x.models.codegeex import CodeGeeX, Config
from humaneval_x.models.codegeex.layout import nest

torch.set_num_threads(1)
EOS = "<|end|>"
WINDOW = 96
MERGES = "#version: 0.2\n"  # none: a token a byte


def gpt2(folder: Path, chat_template: str | None = None, window: int = WINDOW) -> Path:
    """A GPT-2 over bytes, with one layer and a window of 96 if not said otherwise, saved to `folder`.

    Its generation settings ask for a repetition penalty, which must not reach our samples.
    """
    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    backend = Tokenizer(models.BPE({letter: n for n, letter in enumerate(letters)}, []))
    backend.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    backend.decoder = decoders.ByteLevel()
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=backend, eos_token=EOS)
    tokenizer.chat_template = chat_template
    tokenizer.save_pretrained(folder)
    torch.manual_seed(0)
    config = GPT2Config(
        vocab_size=len(tokenizer), n_positions=window, n_embd=32, n_layer=1, n_head=2, initializer_range=0.6,
        eos_token_id=tokenizer.eos_token_id, bos_token_id=tokenizer.eos_token_id,
    )  # fmt: skip
    model = GPT2LMHeadModel(config)
    model.generation_config.repetition_penalty = 5.0
    model.save_pretrained(folder)
    return folder


def codegeex(folder: Path, window: int) -> Path:
    """A checkpoint of CodeGeeX's architecture over bytes, one layer and the top one, its merges beside it."""
    (folder / "merges.txt").write_text(MERGES)
    torch.manual_seed(0)
    model = CodeGeeX(Config(1, 1, 128, 256, window, 400)).thaw()
    state = {name: _weights(name, tensor) for name, tensor in model.state_dict().items()}
    torch.save(nest(state), folder / "weights.pt")
    return folder / "weights.pt"


def _weights(name: str, like: torch.Tensor) -> torch.Tensor:
    return torch.ones_like(like) if name.endswith("layernorm.weight") else torch.randn_like(like) * 0.05
