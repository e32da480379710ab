"""Synthetic run folders: records that no model and no sandbox made, for testing what shows them."""

from __future__ import annotations

import dataclasses
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from humaneval_x import languages
from humaneval_x.programs import Mode
from humaneval_x.results import MANIFEST, RESULTS, Record, write_json
from humaneval_x.verdicts import Verdict

#: Names no real data set, so that no synthetic number is ever taken for a measured one.
SET_NAME = "synthetic"
FAILURES = (
    Verdict.WRONG_ANSWER,
    Verdict.WRONG_ANSWER,
    Verdict.RUNTIME_ERROR,
    Verdict.COMPILE_ERROR,
    Verdict.TIME_LIMIT_EXCEEDED,
    Verdict.MEMORY_LIMIT_EXCEEDED,
    Verdict.OUTPUT_LIMIT_EXCEEDED,
)
_DETAILS = {
    Verdict.PASSED: "",
    Verdict.WRONG_ANSWER: "assert candidate([3, 1, 2]) == [1, 2, 3]: got [3, 1, 2]",
    Verdict.RUNTIME_ERROR: "IndexError: list index out of range",
    Verdict.COMPILE_ERROR: "main.go:12:9: undefined: sort",
    Verdict.TIME_LIMIT_EXCEEDED: "used 10.0 s of CPU time",
    Verdict.MEMORY_LIMIT_EXCEEDED: "used more than 1024 MiB",
    Verdict.OUTPUT_LIMIT_EXCEEDED: "wrote more than 4 MiB",
    Verdict.SANDBOX_ERROR: "the container went away",
}


@dataclasses.dataclass(frozen=True)
class Shape:
    """What a synthetic run looks like."""

    languages: Sequence[str] = ("python", "go")
    pairs: Sequence[tuple[str, str]] = ()
    problems: int = 12
    n: int = 4
    k: Sequence[int] = (1, 10, 100)
    skill: float = 0.5
    seed: int = 0
    #: Problem numbers that errata mended, in every language.
    mended: Sequence[int] = ()
    #: Share of samples that end in a sandbox error.
    broken: float = 0.0


def manifest(shape: Shape = Shape(), **changes: Any) -> dict[str, Any]:
    """A manifest as runs write it; `changes` replace entries."""
    task = "translation" if shape.pairs else "generation"
    names = list(dict.fromkeys(target for _, target in shape.pairs)) or list(shape.languages)
    made: dict[str, Any] = {
        "humaneval_x": "0.1.0",
        "task": task,
        "created": "2026-11-23T10:15:00+00:00",
        "command": ["evaluate.py", "--task", task],
        "languages": names,
        "data": {name: _data(name, shape) for name in names},
        "revision": "corrected",
        "example_tests": False,
        "postprocess": "careful",
        "samples": {"adapter": "file", "n": shape.n, "temperature": 0.8, "file": "synthetic.jsonl"},
        "k": list(shape.k),
        "limits": {"run_cpu_s": 10.0, "memory_mb": 1024},
        "images": {name: {"reference": f"humaneval_x/{name}", "id": "sha256:0", "toolchain": "1"} for name in names},
        "engine": {"version": "synthetic"},
        "workers": 2,
        "host": {"cores": 2},
    }
    if shape.pairs:
        made["pairs"] = [list(pair) for pair in shape.pairs]
    return made | changes


def records(shape: Shape = Shape()) -> Iterator[Record]:
    """Records of the run that `manifest` describes, the same for the same shape."""
    chance = random.Random(shape.seed)
    cells: list[tuple[str | None, str]] = [*shape.pairs] or [(None, name) for name in shape.languages]
    for source, name in cells:
        for number in range(shape.problems):
            yield from _problem(shape, source, name, number, chance)


def write_run(folder: Path, shape: Shape = Shape(), **changes: Any) -> Path:
    """A run's folder with manifest and results, as a finished run leaves it but for the summary."""
    folder.mkdir(parents=True, exist_ok=True)
    write_json(folder / MANIFEST, manifest(shape, **changes))
    with (folder / RESULTS).open("w") as file:
        file.writelines(record.to_line() for record in records(shape))
    return folder


def record(task_id: str = "Go/0", verdict: Verdict = Verdict.PASSED, **changes: Any) -> Record:
    """One record, of whatever is given."""
    values: dict[str, Any] = {
        "task_id": task_id,
        "completion_id": 0,
        "language": languages.by_task_prefix(task_id.partition("/")[0]).NAME,
        "source": None,
        "revision": "corrected",
        "verdict": verdict,
        "passed": verdict is Verdict.PASSED,
        "detail": _DETAILS[verdict],
        "mode": Mode.SPLIT.value,
        "program": "func f() {}\n",
    }
    return Record(**{**values, **changes})


def _problem(shape: Shape, source: str | None, name: str, number: int, chance: random.Random) -> Iterator[Record]:
    task_id = f"{languages.get(name).TASK_PREFIX}/{number}"
    ability = chance.betavariate(2 * shape.skill, 2 * (1 - shape.skill))
    for completion_id in range(shape.n):
        failure = Verdict.SANDBOX_ERROR if chance.random() < shape.broken else chance.choice(FAILURES)
        verdict = Verdict.PASSED if chance.random() < ability else failure
        made = record(task_id, verdict, completion_id=completion_id, source=source, **_measured(name, verdict, chance))
        yield made
        if number in shape.mended:
            again = Verdict.WRONG_ANSWER
            yield dataclasses.replace(made, revision="published", verdict=again, passed=False, detail=_DETAILS[again])


def _measured(name: str, verdict: Verdict, chance: random.Random) -> Mapping[str, Any]:
    body = "\n".join(f"    step_{line} = {chance.randrange(1000)}" for line in range(chance.randrange(4, 24)))
    return {
        "program": f"# synthetic sample in {name}\ndef solve(values):\n{body}\n    return values\n",
        "stderr": _DETAILS[verdict],
        "compile_s": None if name in ("python", "javascript") else chance.lognormvariate(-1, 0.4),
        "run_s": chance.lognormvariate(-3, 0.8),
        "cpu_s": chance.lognormvariate(-3, 0.8),
        "memory_mb": chance.uniform(10, 60),
    }


def _data(name: str, shape: Shape) -> dict[str, Any]:
    prefix = languages.get(name).TASK_PREFIX
    return {
        "name": SET_NAME,
        "origin": f"synthetic/humaneval_{name}.jsonl",
        "sha256": "0" * 64,
        "revision": "corrected",
        "problems": [f"{prefix}/{number}" for number in range(shape.problems)],
        "mended": [f"{prefix}/{number}" for number in shape.mended],
        "tests_sha256": "1" * 64,
    }
