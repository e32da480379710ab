"""Whatever arrives from outside is taken or refused, and nothing else: fuzzers of all that reads it on our side.

A few seconds each in CI; `make fuzz` has each of them at it for ten minutes, or for FUZZ_S seconds.
"""

from __future__ import annotations

import base64
import contextlib
import copy
import gzip
import json
import os
import socket
import struct
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from humaneval_x.errors import DataError, SandboxError
from humaneval_x.programs import Step
from humaneval_x.samples import Expected, Sample, count_samples, read_samples
from humaneval_x.sandbox import protocol
from humaneval_x.sandbox.connection import Connection
from humaneval_x.sandbox.framing import encode

FUZZ_S = float(os.environ.get("HUMANEVAL_X_FUZZ_S", "0"))
EXAMPLES = 200
Case = TypeVar("Case")


def fuzz(cases: st.SearchStrategy[Case], check: Callable[[Case], None]) -> None:
    """Tries `check` on EXAMPLES cases; where FUZZ_S says so, on ever new ones for that long."""
    until = time.monotonic() + FUZZ_S

    @settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(cases)
    def attempt(case: Case) -> None:
        check(case)

    attempt()
    while time.monotonic() < until:
        attempt()


# --- bytes that were something once -----------------------------------------------------------------------------------

NUMBERS = st.integers() | st.sampled_from([0, -1, 255, 256, 1 << 31, 1 << 53, 1 << 64, 10**400, 10**4000])
WORDS = st.sampled_from(["", "\0", "\ud800", "\x1b[2J", "../../x", "/etc", "A" * 70_000, "NaN", "\u2028", "é", "YQ=="])
PLAIN = st.none() | st.booleans() | NUMBERS | st.floats() | st.text(max_size=9) | WORDS


def trees(leaves: st.SearchStrategy[Any], keys: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    return st.recursive(
        leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=4), max_leaves=10
    )


@st.composite
def changed(draw: st.DrawFn, originals: st.SearchStrategy[bytes]) -> bytes:
    """Bytes with up to four places overwritten, cut out, doubled or filled in."""
    data = bytearray(draw(originals))
    for _ in range(draw(st.integers(0, 4))):
        start, length = draw(st.integers(0, len(data))), draw(st.integers(0, 12))
        piece = draw(
            st.binary(max_size=6) | st.sampled_from([b"\xff" * 4, b"[" * 2000, b"9" * 5000, b"\0" * 8, b'"', b"\n"])
        )
        kept = bytes(data[start : start + length]) * draw(st.integers(0, 2))
        data[start : start + length] = piece + kept
    return bytes(data)


# --- the agent's messages ---------------------------------------------------------------------------------------------

TEXT = base64.b64encode(b"said").decode()
STEP: dict[str, Any] = {
    "ending": "exited", "exit_code": 0, "judge_exit_code": None, "stdout": TEXT, "stderr": "", "judge_stderr": TEXT,
    "stdout_bytes": 4, "stderr_bytes": 0, "wall_s": 0.5, "cpu_s": 0.5, "memory_mb": 10.0, "out_of_memory": False,
}  # fmt: skip
MESSAGES: list[dict[str, Any]] = [
    {"id": 1, "error": None, "dirty": None, "compile": STEP, "run": STEP, "proven": True},
    {"id": 2, "error": None, "dirty": "why", "step": STEP, "files": {"a/b": 4}, "content": b"said"},
    {"alive": True},
]
FIELDS = st.sampled_from([*STEP, "id", "error", "dirty", "compile", "run", "proven", "step", "files"])


@st.composite
def messages(draw: st.DrawFn) -> bytes:
    """A message with some fields that are not what they should be, as it travels."""
    message = copy.deepcopy(draw(st.sampled_from(MESSAGES)))
    content = message.pop("content", b"")
    for key, value in draw(st.dictionaries(FIELDS, trees(PLAIN, FIELDS), max_size=3)).items():
        inside = draw(st.sampled_from([message, *(part for part in message.values() if isinstance(part, dict))]))
        inside[key] = value
    body = json.dumps(message).encode()
    return struct.pack(">II", len(body), len(content)) + body + content


@st.composite
def streams(draw: st.DrawFn) -> bytes:
    """What the engine's attach stream may bring."""
    data, stream = draw(changed(st.lists(messages(), max_size=3).map(b"".join))), b""
    while data:
        length = draw(st.integers(1, len(data)))
        stream += struct.pack(">B3xI", draw(st.sampled_from([1, 1, 1, 1, 2])), length) + data[:length]
        data = data[length:]
    return draw(changed(st.just(stream)))


def read_stream(stream: bytes) -> None:
    ours, theirs = socket.socketpair()
    connection = Connection(ours, silence_s=5)
    theirs.sendall(stream[: 1 << 16])
    theirs.close()
    try:
        with contextlib.suppress(SandboxError):
            while True:
                read_message(connection.receive(5))
    finally:
        connection.close()


def read_message(message: dict[str, Any]) -> None:
    readings: list[Callable[[Any], object]] = [protocol.answer, protocol.run_report, protocol.build_report]
    for reading in readings:
        with contextlib.suppress(SandboxError):
            report = reading(message)
            steps = [value for value in vars(report).values() if isinstance(value, Step)]
            for text in [text for step in steps for text in (step.stdout, step.stderr, step.judge_stderr)]:
                assert len(text.encode()) <= 3 * (80 << 10)


def test_the_agents_stream() -> None:
    read_stream(b"".join(struct.pack(">B3xI", 1, len(encode(m))) + encode(m) for m in MESSAGES))
    fuzz(streams(), read_stream)


# --- generation files -------------------------------------------------------------------------------------------------

EXPECTED = Expected({"Go/0", "Python/0", "Python/1"}, aliases={"HumanEval": "Python"}, elsewhere={"Rust"})
TASKS = st.sampled_from(["Go/0", "Python/1", "HumanEval/0", "Rust/3", "Rust/x", "Go/00", "go/0", "../Go/0", "Go/0\n"])
KEYS = st.sampled_from(["task_id", "completion_id", "generation", "completion", "solution", "source", "prompt", "\0"])
COMPLETIONS = st.text(max_size=20) | WORDS


@st.composite
def rows(draw: st.DrawFn) -> bytes:
    row: dict[str, Any] = {"task_id": draw(TASKS), "generation": draw(COMPLETIONS)}
    row |= draw(st.dictionaries(KEYS, trees(PLAIN, KEYS), max_size=2))
    if draw(st.booleans()):
        row["completion_id"] = draw(st.integers(0, 3))
    return json.dumps(row).encode()


@st.composite
def files(draw: st.DrawFn) -> bytes:
    content = draw(changed(st.lists(rows(), max_size=5).map(b"\n".join)))
    return draw(changed(st.just(gzip.compress(content, 1)))) if draw(st.booleans()) else content


def test_generation_files(tmp_path: Path) -> None:
    path = tmp_path / "samples.jsonl"

    def read(content: bytes) -> None:
        path.write_bytes(content)
        try:
            samples = list(read_samples(path, EXPECTED))
        except DataError as error:
            assert len(str(error)) < 1000 + len(str(path)) and str(error).encode()
            return
        check_samples(samples)
        if samples:
            assert sum(count_samples(path, EXPECTED).values()) == len(samples)

    fuzz(files(), read)


def check_samples(samples: list[Sample]) -> None:
    assert len({sample.key for sample in samples}) == len(samples)
    for sample in samples:
        assert sample.task_id in EXPECTED.known
        assert sample.text.encode() is not None and sample.completion_id >= 0


@pytest.mark.parametrize("cut", [12, 20, -9, -4])
def test_a_gzip_file_with_a_fault_in_it_is_named(tmp_path: Path, cut: int) -> None:
    packed = bytearray(gzip.compress(b'{"task_id": "Go/0", "generation": "x"}\n' * 50))
    packed[cut : cut + 2] = b"\xff\xff"
    path = tmp_path / "samples.jsonl"
    path.write_bytes(packed)
    with pytest.raises(DataError, match=r"samples\.jsonl"):
        list(read_samples(path, EXPECTED))
    with pytest.raises(DataError, match=r"samples\.jsonl"):
        path.write_bytes(gzip.compress(b"{}")[:10] + zlib.compress(b"{}"))
        list(read_samples(path, EXPECTED))


# --- a judge's codec --------------------------------------------------------------------------------------------------

NAMES = """
    ref dict set Counter OrderedDict tuple frozenset keys values items int bytes bytearray complex range opaque
    iterator deque Decimal Fraction object __reduce__ eval
"""
TAGS = st.sampled_from(NAMES.split())
LEAVES = PLAIN | st.sampled_from(["0xff", "-0x1", "ff", "1e400", "__class__", [], {}])
REPLIES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.fixed_dictionaries({"t": TAGS, "v": inner | st.lists(inner, max_size=3)})
        | st.dictionaries(st.sampled_from(["t", "v", "x"]), inner, max_size=3)
    ),
    max_leaves=25,
)
#: Modules whose types a decoded value may be of.
PLAIN_MODULES = {"builtins", "collections", "decimal", "fractions", "codec"}


def test_replies_to_a_python_judge(codec: Any) -> None:
    def decode(reply: Any) -> None:
        start = time.thread_time()
        # The judge takes any exception for a malformed answer.
        with contextlib.suppress(Exception):
            check_plain(codec.Decoder().decode(json.loads(json.dumps(reply))))
        assert time.thread_time() - start < 5

    fuzz(REPLIES, decode)


def check_plain(value: Any, depth: int = 0) -> None:
    if type(value).__module__ not in PLAIN_MODULES:
        pytest.fail(f"a {type(value)} came across")
    if isinstance(value, (list, tuple, set, frozenset)) and depth < 5:
        for item in list(value)[:20]:
            check_plain(item, depth + 1)
