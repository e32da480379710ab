"""The benchmark's quick form: that it runs, and that its numbers add up. The ratios are printed and not judged."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from humaneval_x import languages, paths


@pytest.mark.sandbox
@pytest.mark.slow
@pytest.mark.parametrize(
    # What fails is told from what passes by the same lines for all languages, so that two will do.
    ("mix", "measured"),
    [("canonical", list(languages.LANGUAGES)), ("failing", ["python", "javascript"])],
)
def test_the_quick_benchmark_measures_both_sides(mix: str, measured: list[str], tmp_path: Path) -> None:
    command = [sys.executable, "benchmarks/bench_sandbox.py", "--quick", "--no-scaling", "--out", str(tmp_path)]
    command += ["--mixes", mix, "--languages", *measured]
    environment = {**os.environ, "HUMANEVAL_X_DATA": str(paths.MINI)}
    done = subprocess.run(command, cwd=paths.ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    print(done.stdout)
    found = json.loads((tmp_path / "bench.json").read_text())["mixes"][mix]
    assert list(found) == [*measured, "all"]
    for name in measured:
        plain, ours = (found[name][side][0] for side in ("plain", "ours"))
        # The right programs are right on both sides, and what no compiler takes is wrong on both.
        right = mix == "canonical"
        assert (plain["passed"], ours["passed"]) == (2, 2) if right else plain["passed"] < 2 > ours["passed"]
        assert plain["cpu_ms"] > 0 and plain["rate"] > 0
        parts = ours["containers_ms"] + ours["engine_ms"] + ours["host_ms"]
        assert 0 < ours["host_ms"] < ours["cpu_ms"] == pytest.approx(parts)
        assert list(ours["phases_ms"]) == ["assemble", "queue", "compile", "judge", "run", "wipe", "record"]
    assert f"{languages.get(measured[-1]).TITLE} " in (tmp_path / "bench.md").read_text()
    assert (tmp_path / f"bench-{mix}.png").stat().st_size > 10_000
