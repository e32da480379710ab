"""Messages: what is sent comes apart again, and nothing that arrives raises anything but a SandboxError."""

from __future__ import annotations

import base64
import contextlib
import copy
import itertools
import json
import struct
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaneval_x.errors import SandboxError
from humaneval_x.programs import Command, Ending, Judge, Limits, Program, Way
from humaneval_x.sandbox import protocol
from humaneval_x.sandbox.framing import MESSAGE_BYTES, Decoder, Demultiplexer, encode
from humaneval_x.sandbox.parcels import pack


def b64(text: bytes) -> str:
    return base64.b64encode(text).decode()


STEP: dict[str, Any] = {
    "ending": "exited", "exit_code": 0, "judge_exit_code": None, "stdout": b64(b"out"), "stderr": b64(b""),
    "judge_stderr": b64(b"said"), "stdout_bytes": 3, "stderr_bytes": 0, "wall_s": 0.5, "cpu_s": 1, "memory_mb": 10.5,
    "out_of_memory": False,
}  # fmt: skip
RUN: dict[str, Any] = {"id": 1, "error": None, "dirty": None, "compile": STEP, "run": STEP, "proven": True}
BUILD: dict[str, Any] = {
    "id": 2,
    "error": None,
    "dirty": "why",
    "step": STEP,
    "files": {"a/b": 2},
    "content": zlib.compress(b"\0\xff", 1),
}


# --- framing ----------------------------------------------------------------------------------------------------------

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
messages = st.dictionaries(st.text(max_size=8), json_values.filter(lambda value: value == value), max_size=5)


def cut(data: bytes, at: list[int]) -> list[bytes]:
    places = sorted({place % (len(data) + 1) for place in at} | {0, len(data)})
    return [data[start:end] for start, end in itertools.pairwise(places)]


def multiplexed(data: bytes, at: list[int]) -> bytes:
    return b"".join(struct.pack(">B3xI", 1, len(piece)) + piece for piece in cut(data, at))


contents = st.binary(min_size=1, max_size=40)
with_content = st.builds(lambda message, content: {**message, "content": content}, messages, contents)


@given(st.lists(messages | with_content, max_size=4), st.lists(st.integers(0, 10**6)), st.lists(st.integers(0, 10**6)))
def test_messages_come_out_however_the_stream_is_cut(sent: list[Any], pieces: list[int], reads: list[int]) -> None:
    stream = multiplexed(b"".join(map(encode, sent)), pieces)
    demultiplexer, decoder = Demultiplexer(), Decoder()
    got = [message for part in cut(stream, reads) for message in decoder.feed(demultiplexer.feed(part))]
    assert [message.pop("content", b"") for message in got] == [message.pop("content", b"") for message in sent]
    assert json.dumps(got) == json.dumps(sent)


def test_what_the_agent_complains_of_is_kept_apart() -> None:
    demultiplexer = Demultiplexer()
    complaint = struct.pack(">B3xI", 2, 20_000) + b"x" * 19_997 + b"end"
    assert demultiplexer.feed(complaint + struct.pack(">B3xI", 1, 2) + b"ok") == b"ok"
    assert len(demultiplexer.log) <= 8 << 10 and demultiplexer.log.endswith(b"end")


@given(st.binary(max_size=200))
def test_no_bytes_raise_anything_else(data: bytes) -> None:
    for feed in (Demultiplexer().feed, lambda part: list(Decoder().feed(part))):
        with contextlib.suppress(SandboxError):
            feed(data)


@pytest.mark.parametrize(
    "body",
    [b"", b"null", b"[]", b"1", b"{", b"\xff", b"[" * 100_000, b'{"a":' * 100_000, b"9" * 10_000, b'{"a":1}x', b"\0"],
)
def test_what_is_no_message_is_a_sandbox_error(body: bytes) -> None:
    with pytest.raises(SandboxError):
        list(Decoder().feed(struct.pack(">II", len(body), 0) + body))


def test_an_announced_length_is_not_waited_for_when_it_is_too_long() -> None:
    for lengths in ((MESSAGE_BYTES + 1, 0), (1, MESSAGE_BYTES)):
        with pytest.raises(SandboxError):
            list(Decoder().feed(struct.pack(">II", *lengths)))
    for message in ({"a": "x" * MESSAGE_BYTES}, {"content": bytes(MESSAGE_BYTES)}):
        with pytest.raises(SandboxError):
            encode(message)


# --- reports ----------------------------------------------------------------------------------------------------------


def test_a_run_report() -> None:
    report = protocol.run_report(RUN)
    step = report.run
    assert report.proven and step == report.compile and step is not None
    assert (step.ending, step.stdout, step.judge_stderr) == (Ending.EXITED, "out", "said")
    assert (step.wall_s, step.cpu_s, step.exit_code, step.judge_exit_code) == (0.5, 1.0, 0, None)
    assert protocol.answer(RUN) == protocol.Answer(1, None, None)


def test_a_build_report() -> None:
    assert protocol.build_report(BUILD).built == pack({"a/b": b"\0\xff"})
    assert protocol.build_report({**BUILD, "files": None}).built is None
    assert protocol.answer(BUILD).dirty == "why"


def test_texts_are_decoded_whatever_they_are() -> None:
    hostile = b"\x1b[31m\0\r\n\xff\xed\xa0\x80\xf0\x9f\x98\x80"
    report = protocol.run_report({**RUN, "run": {**STEP, "stdout": b64(hostile)}})
    assert report.run is not None
    assert report.run.stdout == "\x1b[31m\0\r\n" + "�" * 4 + "\U0001f600"


def test_complaints_are_bounded_and_without_halves_of_surrogate_pairs() -> None:
    said = protocol.answer({**RUN, "error": "\udcff" + "x" * 10_000}).error
    assert said is not None and said.startswith("?x") and len(said) == 2000 and said.encode()


WRONG: list[tuple[str, Any]] = [
    ("ending", "passed"), ("ending", 1), ("ending", None), ("ending", ["exited"]),
    ("exit_code", 256), ("exit_code", -65), ("exit_code", "0"), ("exit_code", 0.0), ("exit_code", True),
    ("judge_exit_code", 10**30), ("judge_exit_code", False),
    ("stdout", None), ("stdout", 1), ("stdout", "?"), ("stdout", "YQ"), ("stdout", "é"), ("stdout", "A" * 200_000),
    ("stdout", "YQ==\n"), ("stderr", "\udcff"),
    ("wall_s", -1), ("wall_s", float("nan")), ("wall_s", float("inf")),
    ("cpu_s", "1"), ("cpu_s", True), ("cpu_s", 10**400),
    ("memory_mb", None), ("out_of_memory", 1), ("out_of_memory", None), ("stdout_bytes", -1), ("stdout_bytes", 1.5),
    ("stderr_bytes", 2**60),
]  # fmt: skip


@pytest.mark.parametrize(("key", "value"), WRONG)
def test_a_field_that_is_not_as_it_should_be_is_a_sandbox_error(key: str, value: Any) -> None:
    step = {**STEP, key: value}
    for report in (protocol.run_report, protocol.build_report):
        with pytest.raises(SandboxError):
            report({**RUN, "run": step, "step": step})
    del step[key]
    if key not in ("exit_code", "judge_exit_code"):
        with pytest.raises(SandboxError):
            protocol.run_report({**RUN, "run": step})


@pytest.mark.parametrize("path", ["", "/etc/passwd", "../x", "a/../x", "a//b", "./a", "a/", "a\0b"])
def test_files_stay_in_their_folder(path: str) -> None:
    with pytest.raises(SandboxError):
        protocol.build_report({**BUILD, "files": {path: 0}})
    with pytest.raises(SandboxError):
        pack({path: b""})


@given(st.data())
def test_no_change_to_a_report_raises_anything_else(data: st.DataObject) -> None:
    reading: Callable[[Any], object]
    for original, reading in ((RUN, protocol.run_report), (BUILD, protocol.build_report), (RUN, protocol.answer)):
        message = copy.deepcopy(original)
        inside = data.draw(st.sampled_from([part for part in (message, *message.values()) if isinstance(part, dict)]))
        inside[data.draw(st.sampled_from([*inside]) | st.text(max_size=5))] = data.draw(json_values)
        with contextlib.suppress(SandboxError):
            reading(message)


@given(json_values.filter(lambda value: isinstance(value, dict)))
def test_nothing_at_all_raises_anything_else(message: dict[str, Any]) -> None:
    for reading in (protocol.run_report, protocol.build_report, protocol.answer):
        with contextlib.suppress(SandboxError):
            reading(message)


# --- jobs -------------------------------------------------------------------------------------------------------------


def test_jobs_say_where_the_judge_is() -> None:
    judge = Judge({"j": b"x"}, Command(("run", "{judge}/j", "-I{judge}"), {"AT": "{judge}"}))
    program = Program("python", {"a": b"\xff"}, Command(("a", "{judge}")), judge=judge)
    job = protocol.run_job(program, Limits(), "s")
    folder = f"/judges/{judge.key}"
    assert job["judge"]["argv"] == ["run", f"{folder}/j", f"-I{folder}"]
    assert job["judge"]["env"] == {"AT": folder}
    assert (job["files"], job["content"]) == ({"a": 1}, b"\xff")
    assert job["run_limits"] == {
        "cpu_s": 10.0, "put_off_cpu_s": 10.0, "wall_s": 30.0, "output_bytes": 4 << 20, "processes": 128,
    }  # fmt: skip
    assert (job["compile_limits"]["cpu_s"], job["compile"], job["secret"]) == (60.0, None, "s")


def test_what_is_quicker_is_for_warm_starts() -> None:
    program = Program("go", {}, Command(("a",)), Command(("cc",), zygote=("z",), warm_argv=("quick",)))
    warm, usual, plain = (protocol.run_job(program, Limits(), "", way)["compile"] for way in Way)
    assert (warm["argv"], warm["zygote"]) == (["quick"], ["z"])
    assert (usual["argv"], usual["zygote"]) == (["cc"], ["z"])
    assert (plain["argv"], plain["zygote"]) == (["cc"], None)


def test_without_a_judge_there_is_none() -> None:
    job = protocol.run_job(Program("python", {}, Command(("a", "{judge}"))), Limits(), "s")
    assert job["judge"] is None and job["run"]["argv"] == ["a", "{judge}"]
