"""The order of the stages: a module imports what comes before it, and heavy packages only when asked for."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "humaneval_x"

#: From problem to score. A module may import those before it, and those beside it.
STAGES = [
    {"errors", "paths", "terminal", "workers"},
    {"problems", "programs", "errata", "hub", "languages", "samples"},
    {"verdicts", "metrics", "tasks", "statistics"},
    {"sandbox", "models", "modes", "results", "reuse", "engines"},
    {"evaluation", "reports"},
    {"options", "runs", "scorer", "doctor"},
    {"cli", "__main__"},
]
RANKS = {name: rank for rank, stage in enumerate(STAGES) for name in stage}
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path != PACKAGE / "__init__.py")


def stage_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        yield from (
            name.split(".")[1] for name in names if name.startswith("humaneval_x.") and len(name.split(".")) > 1
        )


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_only_what_comes_before(path: Path) -> None:
    rank = RANKS[stage_of(path)]
    later = {name for name in imported(path) if name in RANKS and RANKS[name] > rank}
    assert not later, f"{stage_of(path)} imports {later}, which come after it"


def test_every_module_has_its_stage() -> None:
    assert {stage_of(path) for path in MODULES} == set(RANKS)


def test_heavy_packages_load_only_when_asked_for() -> None:
    heavy = ("torch", "transformers", "datasets", "matplotlib", "ray", "pandas")
    code = f"import sys, humaneval_x, humaneval_x.cli; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_no_language_is_asked_for_by_name_outside_its_own_module() -> None:
    names = {"python", "cpp", "java", "javascript", "go", "rust"}
    own = {PACKAGE / "languages" / f"{name}.py" for name in names}
    for path in MODULES:
        if path in own:
            continue
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Compare):
                compared = {side.value for side in [node.left, *node.comparators] if isinstance(side, ast.Constant)}
                assert not compared & names, f"{path}:{node.lineno} compares with a language's name"
