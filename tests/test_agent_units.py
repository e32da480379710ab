"""Parts of the agent that need no container: what it keeps of output, and what it reads of either kind of cgroup."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humaneval_x import paths
from humaneval_x.programs import Ending


@pytest.fixture(scope="module", autouse=True)
def agent_in_path() -> Iterator[None]:
    """The agent's modules import each other as pid 1 does, by bare name."""
    before = list(sys.modules)
    sys.path.insert(0, str(paths.SANDBOXES / "agent"))
    yield
    sys.path.remove(str(paths.SANDBOXES / "agent"))
    for name in set(sys.modules) - set(before):
        if str(paths.SANDBOXES) in str(getattr(sys.modules[name], "__file__", "")):
            del sys.modules[name]


def module(name: str) -> ModuleType:
    return __import__(name)


# --- captures ---------------------------------------------------------------------------------------------------------


@given(st.lists(st.binary(max_size=40_000), max_size=6))
def test_short_output_is_kept_whole_and_long_output_at_both_ends(parts: list[bytes]) -> None:
    captures = module("captures")
    capture, everything = captures.Capture(), b"".join(parts)
    for part in parts:
        os.write(capture.sink, part)
        capture.drain()
    capture.drain()
    content = capture.content()
    capture.close()
    assert capture.size == len(everything)
    if len(everything) <= captures.HEAD_BYTES + captures.TAIL_BYTES:
        assert content == everything
    else:
        left_out = len(everything) - captures.HEAD_BYTES - captures.TAIL_BYTES
        gap = b"\n... %d bytes left out ...\n" % left_out
        assert content == everything[: captures.HEAD_BYTES] + gap + everything[-captures.TAIL_BYTES :]


def test_draining_stops_though_somebody_goes_on_writing() -> None:
    capture = module("captures").Capture()
    os.write(capture.sink, b"x" * 65_000)
    capture.drain(most=1)
    assert 0 < capture.size <= 65_536
    capture.close()


# --- cgroups ----------------------------------------------------------------------------------------------------------

VERSION_1 = {
    "cpuacct/cpuacct.usage": "2500000000\n",
    "memory/memory.oom_control": "oom_kill_disable 0\nunder_oom 0\noom_kill 3\n",
    "memory/memory.stat": "cache 1\nshmem 4096\ntotal_shmem 8192\n",
}
VERSION_2 = {
    "cpu.stat": "usage_usec 2500000\nuser_usec 1\n",
    "memory.events": "low 0\noom 4\noom_kill 3\noom_group_kill 0\n",
    "memory.stat": "anon 1\nshmem 4096\n",
}


@pytest.mark.parametrize("files", [VERSION_1, VERSION_2])
def test_both_versions_of_cgroups_are_read(
    files: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content)
    monkeypatch.setattr(module("cgroup"), "_ROOT", str(tmp_path))
    cgroup = module("cgroup").Cgroup()
    assert (cgroup.cpu_s(), cgroup.oom_kills(), cgroup.shmem_bytes(), cgroup.missing()) == (2.5, 3, 4096, [])


def test_what_is_not_counted_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module("cgroup"), "_ROOT", str(tmp_path))
    assert module("cgroup").Cgroup().missing() == ["cpu_s", "oom_kills", "shmem_bytes"]


# --- names ------------------------------------------------------------------------------------------------------------


def test_agent_and_host_name_endings_alike() -> None:
    step = module("step")
    names = {step.EXITED, step.CPU_LIMIT, step.WALL_LIMIT, step.OUTPUT_LIMIT, step.PEER_ENDED}
    assert names == {ending.value for ending in Ending}


def test_agent_and_host_take_as_many_users_and_as_much_patience() -> None:
    from humaneval_x.sandbox import owners, slot

    assert owners._USER_RANGES.step == module("users").SPAN
    assert slot._MOST_PATIENCE == module("step")._MOST_PATIENCE


def test_the_agent_needs_nothing_but_the_standard_library() -> None:
    import ast

    own = {path.stem for path in (paths.SANDBOXES / "agent").glob("*.py")}
    for path in (paths.SANDBOXES / "agent").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert {name.split(".")[0] for name in names} <= own | sys.stdlib_module_names, path
