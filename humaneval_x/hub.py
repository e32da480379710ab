"""HumanEval-X from the Hugging Face hub: the raw JSONL files at a pinned commit.

The data set's own loader script no longer runs (datasets 4 and newer refuse scripts) and dropped Go's import and
test_setup; the raw files have everything. The hub has no Rust and lacks the JavaScript test fix of March 2023.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path

from humaneval_x import paths
from humaneval_x.errors import DataError, HumanEvalXError
from humaneval_x.languages.base import Language
from humaneval_x.terminal import tell

#: Repository and commit; the environment's HUMANEVAL_X_HUB puts a mirror or a local copy in its place.
HUB = "hf://datasets/zai-org/humaneval-x@62c7862"

WAYS_OUT = """\
There is no HumanEval-X data here. Any one of these helps:
  --data DIR             a folder with humaneval_<language>.jsonl or .jsonl.gz files
  HUMANEVAL_X_DATA=DIR   the same, from the environment
  make data              downloads the data set from the hub into data/ (needs the network, once)
  --data data/mini       our own small problem set, which is in the repository"""


def fetch(language: Language) -> tuple[str, str]:
    """JSONL text of `language`'s problems and the address it came from.

    Raises:
        DataError: the hub cannot be reached or does not have the language; the message lists the ways out.
    """
    if not language.ON_HUB:
        raise DataError(f"The hub's HumanEval-X has no {language.TITLE}.\n{WAYS_OUT}")
    address = f"{os.environ.get('HUMANEVAL_X_HUB', HUB)}/data/{language.FILE_STEM}/data/humaneval.jsonl"
    return "".join(json.dumps(row) + "\n" for row in _rows(address)), address


def download(languages: Iterable[Language], folder: Path = paths.DATA) -> list[Path]:
    """Writes humaneval_<language>.jsonl files into `folder`, each only when complete; returns their paths.

    Raises:
        DataError: as `fetch`.
    """
    written = []
    for language in languages:
        text, _ = fetch(language)
        path = folder / f"humaneval_{language.FILE_STEM}.jsonl"
        partial = path.with_suffix(".part")
        partial.write_text(text)
        partial.replace(path)
        written.append(path)
    return written


def _rows(address: str) -> list[dict[str, object]]:
    # datasets takes a second to import, and only those who have no data on disk need it.
    import datasets

    try:
        return list(datasets.load_dataset("json", data_files={"test": address}, split="test"))
    except Exception as error:  # the hub's client, its file systems and datasets raise what they like
        raise DataError(f"Cannot load {address}: {error}\n{WAYS_OUT}") from error


def main() -> int:
    """`make data`: downloads every language that the hub has; the exit code."""
    from humaneval_x import languages

    try:
        for path in download(language for language in languages.all() if language.ON_HUB):
            print(path)
    except HumanEvalXError as error:
        return tell(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
