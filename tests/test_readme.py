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


def in_prose(command: str) -> bool:
    return f"`{command}`" in README


@pytest.fixture(scope="module")
def generations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of samples in the place of FILE: the canonical solutions of two problems in every language."""
    path = tmp_path_factory.mktemp("readme") / "samples.jsonl"
    with path.open("w") as file:
        for language in languages.all():
            rows = (paths.MINI / f"humaneval_{language.FILE_STEM}.jsonl").read_text().splitlines()
            for row in map(json.loads, rows[:2]):
                file.write(json.dumps({"task_id": row["task_id"], "generation": row["canonical_solution"]}) + "\n")
    return path


@pytest.mark.sandbox
@pytest.mark.slow
@pytest.mark.parametrize("command", [*dict.fromkeys(COMMANDS), "make run-translation-suite"])
def test_the_command_works(command: str, generations: Path, tmp_path: Path) -> None:
    if command in ELSEWHERE:
        return
    assert command in COMMANDS or in_prose(command)
    words = [word.replace("FILE", str(generations)) for word in shlex.split(command)]
    if words[0] == "python":
        words[0] = sys.executable
    if "--out" in words:
        words[words.index("--out") + 1] = str(tmp_path / "run")
    environment = {**os.environ, "HUMANEVAL_X_DATA": str(paths.MINI), "MAKEFLAGS": ""}
    done = subprocess.run(words, cwd=paths.ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "usage" in (done.stdout + done.stderr).lower() if "--help" in words else "Results: " in done.stdout


def test_the_python_in_the_readme_runs() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    subprocess.run([sys.executable, "-c", code], check=True, cwd=paths.ROOT)


def test_the_readme_names_only_documents_that_exist() -> None:
    named = set(re.findall(r"\bdocs/[\w-]+\.md", README))
    assert {name for name in named if not (paths.ROOT / name).is_file()} == set()
