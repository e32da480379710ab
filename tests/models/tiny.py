"""Models of a few thousand random weights, made on the spot."""

from __future__ import annotations

from pathlib import Path

import torch
from tokenizers import Tokenizer, decoders, models, pre_tokenizers
from transformers import GPT2Config, GPT2LMHeadModel, PreTrainedTokenizerFast

torch.set_num_threads(1)
EOS = "<|end|>"
WINDOW = 96


def gpt2(folder: Path, chat_template: str | None = None) -> Path:
    """A GPT-2 over bytes, with one layer and a window of 96, saved to `folder`.

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
        vocab_size=len(tokenizer), n_positions=WINDOW, n_embd=32, n_layer=1, n_head=2, initializer_range=0.6,
        eos_token_id=tokenizer.eos_token_id, bos_token_id=tokenizer.eos_token_id,
    )  # fmt: skip
    model = GPT2LMHeadModel(config)
    model.generation_config.repetition_penalty = 5.0
    model.save_pretrained(folder)
    return folder
