#!/usr/bin/env python3
"""Assemble the embedded problem set from its sources: problems/ -> *.jsonl.

Run it without arguments after every change; `--out DIR` writes the files somewhere else, to compare.
"""

import argparse
import json
from pathlib import Path

from builder.languages import LANGUAGES
from builder.records import humaneval_record, wrong_records
from builder.source import load_problems

HERE = Path(__file__).resolve().parent


def write_jsonl(path: Path, records: list[dict[str, str]]) -> None:
    """One JSON object a line, in a fixed order and with fixed line ends, so that two builds are equal bytes."""
    lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records]
    path.write_bytes("".join(lines).encode())


def build(out: Path) -> None:
    """Write humaneval_<lang>.jsonl and wrong_<lang>.jsonl for every language into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    problems = load_problems(HERE / "problems")
    for language in LANGUAGES:
        records = [humaneval_record(language, problem) for problem in problems]
        write_jsonl(out / f"humaneval_{language.file_key}.jsonl", records)
        wrong = [record for problem in problems for record in wrong_records(language, problem)]
        write_jsonl(out / f"wrong_{language.file_key}.jsonl", wrong)


def main() -> None:
    parser = argparse.ArgumentParser(description="Assemble data/mini from its sources.")
    parser.add_argument("--out", type=Path, default=HERE, help="folder to write to (default: data/mini)")
    build(parser.parse_args().out)


if __name__ == "__main__":
    main()
