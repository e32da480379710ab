"""Every command in the README is run, as it stands there, on the embedded problem set."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from humaneval_x import languages, paths

README = (paths.ROOT / "README.md").read_text()
COMMANDS = [
    line.split("#")[0].strip()
    for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines()
    if line.strip()
]
#: These tests are what `make test` runs; `make data` needs the hub, and tests/test_problems.py has its download.
ELSEWHERE = {"make test", "make data"}


@pytest.fixture
def generations(tmp_path: Path) -> Path:
    """A file of samples in the place of FILE: the canonical solutions of two problems in every language."""
    path = tmp_path / "samples.jsonl"
    with path.open("w") as file:
        for language in languages.all():
            rows = (paths.MINI / f"humaneval_{language.FILE_STEM}.jsonl").read_text().splitlines()
            for row in map(json.loads, rows[:2]):
                file.write(json.dumps({"task_id": row["task_id"], "generation": row["canonical_solution"]}) + "\n")
    return path


@pytest.mark.sandbox
@pytest.mark.slow
def test_every_command_works(generations: Path, tmp_path: Path) -> None:
    assert "`make run-translation-suite`" in README
    for command in [*COMMANDS, "make run-translation-suite"]:
        if command not in ELSEWHERE:
            run(command, generations, tmp_path / "run")


def run(command: str, generations: Path, out: Path) -> None:
    words = [word.replace("FILE", str(generations)).replace("runs/mine", str(out)) for word in shlex.split(command)]
    if words[0] == "python":
        words[0] = sys.executable
    # Few problems, and the canonical translations: to have the demo checkpoint write all takes longer than other tests.
    few = {"LIMIT": "2", "MODEL": "canonical"}
    environment = {**os.environ, "HUMANEVAL_X_DATA": str(paths.MINI), "MAKEFLAGS": "", **few}
    done = subprocess.run(words, cwd=paths.ROOT, env=environment, capture_output=True, text=True, check=False)
    shown = done.stdout + done.stderr
    assert done.returncode == 0, f"{command}\n{shown}"
    if "evaluate.py" in words:
        assert ("Default:" if "--help" in words else "Results: ") in shown, f"{command}\n{shown}"


@pytest.mark.sandbox
def test_the_python_in_the_readme_runs() -> None:
    blocks = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    assert "pass_at_k" in blocks[0] and "rewards" in blocks[1]
    for code in blocks:
        subprocess.run([sys.executable, "-c", code], check=True, cwd=paths.ROOT)


def test_the_readme_names_only_documents_that_exist() -> None:
    named = set(re.findall(r"\bdocs/[\w-]+\.md", README))
    assert {name for name in named if not (paths.ROOT / name).is_file()} == set()
