"""Makes samples.jsonl, which the demo scores: for each problem some right and some wrong solutions.

No model wrote them: a problem has its canonical solution up to three times among its five samples, and wrong solutions
for the rest. A file of this shape is what a model's adapter writes.
"""

import json
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLES_A_PROBLEM = 5


def rows(path: Path) -> list[dict[str, str]]:
    """The objects in a JSONL file."""
    return [json.loads(line) for line in path.read_text().splitlines()]


def samples(problem: dict[str, str], wrong: list[str]) -> list[dict[str, object]]:
    """Five samples for one problem."""
    right = int(problem["task_id"].partition("/")[2]) % 4
    texts = [problem["canonical_solution"]] * right + wrong
    return [
        {"task_id": problem["task_id"], "completion_id": number, "generation": text}
        for number, text in enumerate(texts[:SAMPLES_A_PROBLEM])
    ]


def build() -> str:
    """The text of samples.jsonl, the same whenever it is made."""
    lines = []
    for path in sorted(HERE.glob("humaneval_*.jsonl")):
        wrong = rows(HERE / path.name.replace("humaneval_", "wrong_"))
        for problem in rows(path):
            texts = [row["completion"] for row in wrong if row["task_id"] == problem["task_id"]]
            lines += [json.dumps(sample) for sample in samples(problem, texts)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    (HERE / "samples.jsonl").write_text(build())
