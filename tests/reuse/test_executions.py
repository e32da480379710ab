"""What is kept of earlier runs: only what would be seen again, and only for what is the same in every way."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from humaneval_x.programs import Command, Ending, Execution, Judge, JudgeExit, Mode, Program, Step
from humaneval_x.reuse.executions import _AT_A_TIME, ExecutionCache

STEP = Step(Ending.EXITED, 0, "out \ud7ff é\0", "err", 0.25, 0.125, 12.5, False, 7, 3, JudgeExit.PASSED, "judge")
PASSED = Execution(Mode.SPLIT, run=STEP, proven=True)
JUDGE = Judge({"judge.py": b"tests"}, Command(("python3", "{judge}/judge.py")))
PROGRAM = Program(
    "python", {"a.py": b"1"}, Command(("python3", "a.py"), {"A": "b"}), Command(("check",)), JUDGE, "a.py"
)


def cache(folder: Path, conditions: str = "image, limits") -> ExecutionCache:
    return ExecutionCache({"python": conditions, "go": conditions}, folder)


def run(**changes: object) -> Execution:
    return Execution(Mode.SPLIT, run=dataclasses.replace(STEP, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "execution",
    [
        PASSED,
        run(judge_exit_code=JudgeExit.WRONG_ANSWER),
        run(judge_exit_code=JudgeExit.SAMPLE_ENDED, exit_code=-11),
        run(judge_exit_code=-6, exit_code=None),
        Execution(Mode.LATE_SECRET, compile=dataclasses.replace(STEP, exit_code=1)),
        Execution(Mode.LATE_SECRET, STEP, STEP, proven=True, attempts=2),
    ],
)
def test_what_a_program_does_by_itself_comes_back_as_it_was(tmp_path: Path, execution: Execution) -> None:
    before = cache(tmp_path)
    before.put(PROGRAM, execution)
    before.close()
    assert cache(tmp_path).get(PROGRAM) == execution


@pytest.mark.parametrize(
    "execution",
    [
        run(ending=Ending.CPU_LIMIT),
        run(ending=Ending.WALL_LIMIT),
        run(ending=Ending.OUTPUT_LIMIT),
        run(ending=Ending.PEER_ENDED),
        run(out_of_memory=True, judge_exit_code=JudgeExit.SAMPLE_ENDED),
        run(judge_exit_code=JudgeExit.SAMPLE_RAISED, judge_stderr="MemoryError"),
        run(judge_exit_code=JudgeExit.SAMPLE_ENDED, exit_code=-9),
        # The judge itself broke, was killed, or was not there.
        run(judge_exit_code=1),
        run(judge_exit_code=-9),
        run(judge_exit_code=None),
        Execution(Mode.SPLIT, error="container gone"),
        Execution(Mode.SPLIT, error="the judge does not compile", judge_broken=True),
        Execution(Mode.SPLIT),
        Execution(Mode.SPLIT, compile=dataclasses.replace(STEP, ending=Ending.WALL_LIMIT, exit_code=None)),
        Execution(Mode.SPLIT, compile=dataclasses.replace(STEP, exit_code=1, out_of_memory=True)),
    ],
)
def test_what_luck_or_load_may_have_decided_is_not_kept(tmp_path: Path, execution: Execution) -> None:
    kept = cache(tmp_path)
    kept.put(PROGRAM, execution)
    assert kept.get(PROGRAM) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"language": "go"},
        {"files": {"a.py": b"2"}},
        {"files": {"b.py": b"1"}},
        {"run": Command(("python3", "-O", "a.py"), {"A": "b"})},
        {"run": Command(("python3", "a.py"))},
        {"compile": None},
        {"judge": None},
        {"judge": dataclasses.replace(JUDGE, files={"judge.py": b"other tests"})},
        {"judge": dataclasses.replace(JUDGE, compile=Command(("check",)))},
    ],
)
def test_another_program_is_another_program(tmp_path: Path, changes: dict[str, object]) -> None:
    kept = cache(tmp_path)
    kept.put(PROGRAM, PASSED)
    assert kept.get(dataclasses.replace(PROGRAM, **changes)) is None  # type: ignore[arg-type]
    assert kept.get(dataclasses.replace(PROGRAM)) == PASSED


def test_others_find_what_is_kept_a_few_programs_later_or_at_the_end(tmp_path: Path) -> None:
    mine, others = cache(tmp_path), cache(tmp_path)
    programs = [dataclasses.replace(PROGRAM, main_file=str(number)) for number in range(_AT_A_TIME + 1)]
    for program in programs:
        mine.put(program, PASSED)
    assert [others.get(program) for program in programs] == [PASSED] * _AT_A_TIME + [None]
    mine.close()
    assert others.get(programs[-1]) == PASSED


def test_other_conditions_are_other_conditions(tmp_path: Path) -> None:
    before = cache(tmp_path)
    before.put(PROGRAM, PASSED)
    before.close()
    assert cache(tmp_path, "another image").get(PROGRAM) is None
    assert cache(tmp_path).get(PROGRAM) == PASSED


def test_an_entry_that_is_not_understood_is_no_entry(tmp_path: Path) -> None:
    kept = cache(tmp_path)
    for content in (b"", b"no zlib", b"\x78\x01\x03\x00\x00\x00\x00\x01"):
        kept._store.put({kept._key(PROGRAM): content})
        assert kept.get(PROGRAM) is None
