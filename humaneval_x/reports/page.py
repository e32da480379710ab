"""The page of a run: one HTML file that opens from disk, without the network, and shows everything there is to see."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from humaneval_x.reports.chunks import Packer
from humaneval_x.reports.pagedata import page_data
from humaneval_x.reports.run import Run
from humaneval_x.results import replace

PAGE = "report.html"
#: Packed samples up to this size (characters) are put into the page; beyond, into files beside it, so that the page
#: opens at once whatever the size of the run.
EMBED_LIMIT = 12 << 20
_ASSETS = Path(__file__).parent / "assets"
_SCRIPTS = ("dom.js", "charts.js", "heat.js", "samples.js", "main.js")


def write_page(run: Run, path: Path | None = None, embed_limit: int = EMBED_LIMIT) -> Path:
    """Writes the page of `run` to `path` (report.html in the run's folder where not given) and returns its path.

    A run with many samples gets a folder of the page's name and "_samples" beside it, which belongs to the page.
    """
    page = path or run.path / PAGE
    beside = page.with_name(f"{page.stem}_samples")
    shutil.rmtree(beside, ignore_errors=True)
    packer = Packer(run.path, run.manifest["revision"])
    embedded = _embed_or_spill(packer.chunks(), beside, embed_limit)
    data = page_data(run)
    data["entries"] = [entry.row() for entry in packer.entries]
    data["beside"] = None if embedded is not None else beside.name
    replace(page, _page(data, embedded or []))
    return page


def _embed_or_spill(chunks: Iterable[str], beside: Path, limit: int) -> list[str] | None:
    """The chunks, if they are small together; else None, and each is in a file of its own."""
    held: list[str] = []
    size, spilled = 0, False
    for number, chunk in enumerate(chunks):
        size += len(chunk)
        if size > limit and not spilled:
            beside.mkdir(parents=True)
            spilled = True
            for earlier, text in enumerate(held):
                _write_chunk(beside, earlier, text)
            held.clear()
        if spilled:
            _write_chunk(beside, number, chunk)
        else:
            held.append(chunk)
    return None if spilled else held


def _write_chunk(folder: Path, number: int, chunk: str) -> None:
    # A script and not JSON: a page that was opened from disk may load scripts beside it, and fetch nothing.
    (folder / f"{number}.js").write_text(f'humanevalChunk({number},"{chunk}")\n')


def _page(data: dict[str, Any], chunks: list[str]) -> Iterator[str]:
    style = (_ASSETS / "page.css").read_text()
    script = "(() => {\n'use strict';\n" + "\n".join((_ASSETS / name).read_text() for name in _SCRIPTS) + "\n})();"
    # No network, and no script but this one: whatever a sample wrote, it is text.
    files = " 'self' file:" if data["beside"] else ""
    policy = f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}{files}; base-uri 'none'"
    title = html.escape(f"{data['title']} · {data['dataSet']} · {data['name']}")
    yield f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield f"<style>{style}</style>\n</head>\n<body>\n<noscript>This page needs JavaScript.</noscript>\n"
    yield f'<script type="application/json" id="data">{_json(data)}</script>\n'
    for number, chunk in enumerate(chunks):
        yield f'<script type="text/plain" id="chunk-{number}">{chunk}</script>\n'
    yield f"<script>{script}</script>\n</body>\n</html>\n"


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _json(data: dict[str, Any]) -> str:
    """JSON that ends no script element, whatever texts are in it."""
    return json.dumps(data, ensure_ascii=True, separators=(",", ":")).replace("<", "\\u003c")
