"""Go programs that are put beside what is linked already end as those do that the linker makes, odd ones too."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from humaneval_x.languages import go
from humaneval_x.programs import Command, Ending, Program, Step
from humaneval_x.sandbox.pool import Pool

pytestmark = pytest.mark.sandbox

SOURCES = sorted((Path(__file__).parent / "grafts").glob("*.go"))
#: Why the linker makes a program after all.
REASONS = {
    "linker.large_variable.go": "graft: so large a variable",
    "linker.linkname.go": "graft: a directive in program.go",
    "linker.nosplit.go": "graft: a directive in program.go",
    "linker.other_package.go": "graft: package net/url",
    "mistake.linkname.go": "graft: a directive in program.go",
    "mistake.no_main.go": "graft: a program without main",
    "mistake.stack.go": "graft: a directive in program.go",
}


def outcome(pool: Pool, source: Path, *options: str) -> tuple[tuple[object, ...], str]:
    """All of it that does not differ from time to time, and what graft says."""
    compiling = Command((go.COMPILE, *options, "program", "program.go"), {"GRAFT": "1"})
    execution = pool.run(Program("go", {"program.go": source.read_bytes()}, Command(("./program",)), compiling))
    compiled, run = execution.compile, execution.run
    assert compiled is not None and execution.error is None
    said = [line for line in compiled.stderr.splitlines() if line.startswith("graft: ")]
    told = [line for line in compiled.stderr.splitlines() if line not in said]
    return (compiled.ending, compiled.exit_code, compiled.stdout, told, run and happened(run)), "\n".join(said)


def happened(run: Step) -> tuple[object, ...]:
    return run.ending, run.exit_code, run.stdout, comparable(run.stderr)


def comparable(text: str) -> list[str]:
    """Without addresses and numbers of goroutines and threads; how deep a stack was is not to be foreseen."""
    lines = re.sub(r"0x[0-9a-f]+|\b(goroutine|m=|frames elided|\.\.\.)\s*\d*", r"\1", text).splitlines()
    return sorted(set(lines)) if "stack overflow" in text else lines


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_a_program_is_the_same(pool: Pool, source: Path) -> None:
    grafted, why = outcome(pool, source)
    linked, _ = outcome(pool, source, "-linker")
    assert grafted == linked
    assert why == REASONS.get(source.name, "")
    assert grafted[:2] == (Ending.EXITED, 0) or source.name.startswith("mistake.")
