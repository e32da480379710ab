"""A checkpoint small enough to ship: CodeGeeX's architecture, over-fitted to data/mini by `make demo-model`.

It shows the whole pipeline at work without 26 GB of weights. It has learnt the solutions of four fifths of data/mini by
heart and nothing else: its scores there mean nothing, and on HumanEval-X it may solve no problem at all.

    model, tokenizer = CodeGeeX.load(demo.CHECKPOINT), Tokenizer(demo.MERGES)
    model.generate(ids, eos_id=tokenizer.eos, …)
"""

from pathlib import Path

CHECKPOINT = Path(__file__).with_name("codegeex_demo.pt")
MERGES = Path(__file__).with_name("merges.txt")
