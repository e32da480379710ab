"""The order of things in a run, with a runner that needs no sandbox: what it answers is up to each test."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from humaneval_x import languages
from humaneval_x.errors import SandboxesUnusable
from humaneval_x.evaluation import _IN_A_ROW, Evaluator, Plan, Postprocess
from humaneval_x.modes import ModeTable, Settled, digest
from humaneval_x.problems import Problem, Revision
from humaneval_x.programs import Ending, Execution, Mode, Pace, Program, Step
from humaneval_x.results import Record
from humaneval_x.samples import Sample
from humaneval_x.tasks import generation
from humaneval_x.verdicts import Verdict

PROBLEMS = [
    Problem(
        f"Python/{number}",
        "python",
        "def f(x):\n",
        "def f(x):\n",
        "    return x\n",
        "def check(f):\n    pass\ncheck(f)\n",
        "",
    )
    for number in range(3)
]


def execution(passed: bool = True, ending: Ending = Ending.EXITED, error: str | None = None) -> Execution:
    step = Step(ending, 0, "out", "err", 0.1, 0.1, 10.0, False, judge_exit_code=0 if passed else 41)
    return Execution(Mode.SPLIT, run=step, proven=passed, error=error)


class Fake:
    """Answers by what the program says; counts how many run beside each other."""

    def __init__(self, answer: Callable[[str, bool], Execution]) -> None:
        self.answer = answer
        self.calls: list[tuple[str, bool]] = []
        self.running, self.most = 0, 0
        self.lock = threading.Lock()

    def run(self, program: Program, *, pace: Pace = Pace.NORMAL) -> Execution:
        again = pace is Pace.PLAIN  # the last go
        text = b"".join(program.files.values()).decode()
        with self.lock:
            self.running += 1
            self.most = max(self.most, self.running)
            self.calls.append((text, again))
        try:
            return self.answer(text, again)
        finally:
            with self.lock:
                self.running -= 1


def table(*problems: Problem, mode: Mode = Mode.SPLIT) -> ModeTable:
    modes = ModeTable(files=())
    for problem in problems:
        modes._known[digest(problem)] = Settled(problem.task_id, digest(problem), mode, True)
    return modes


def plan(published: Iterable[Problem] = ()) -> Plan:
    items = {item.key: item for item in map(generation, PROBLEMS)}
    old = {item.key: item for item in map(generation, published)}
    return Plan(items, Revision.CORRECTED, old, Postprocess.CAREFUL)


def evaluate(fake: Fake, samples: Iterable[Sample], **options: object) -> list[Record]:
    known = options.pop("modes", None) or table(*PROBLEMS)
    evaluator = Evaluator(options.pop("plan", None) or plan(), fake, workers=2, modes=known)  # type: ignore[arg-type]
    return sorted(evaluator.records(samples, **options), key=lambda record: record.order)  # type: ignore[arg-type]


def samples(*texts: str) -> list[Sample]:
    return [Sample(PROBLEMS[number].task_id, 0, text) for number, text in enumerate(texts)]


def test_each_sample_gets_its_record() -> None:
    records = evaluate(Fake(lambda text, again: execution("return x" in text)), samples("    return x", "    return 2"))
    assert [(record.task_id, record.verdict) for record in records] == [
        ("Python/0", Verdict.PASSED),
        ("Python/1", Verdict.WRONG_ANSWER),
    ]
    assert records[0].program == "def f(x):\n    return x\n"


def test_a_time_out_counts_only_if_the_last_run_agrees() -> None:
    def answer(text: str, again: bool) -> Execution:
        slow = "slow" in text or "endless" in text
        ends = not slow or (again and "slow" in text)
        return execution() if ends else execution(False, Ending.CPU_LIMIT)

    fake = Fake(answer)
    records = evaluate(fake, samples("    slow", "    endless", "    quick"))
    assert [record.verdict for record in records] == [Verdict.PASSED, Verdict.TIME_LIMIT_EXCEEDED, Verdict.PASSED]
    assert [record.attempts for record in records] == [3, 3, 1]
    assert [again for _, again in fake.calls] == [False] * (3 + 2) + [True] * 2


def test_no_more_at_once_than_workers() -> None:
    fake = Fake(lambda text, again: execution())
    evaluate(fake, [Sample("Python/0", number, f"    return {number}") for number in range(50)])
    assert 1 <= fake.most <= 2
    assert len(fake.calls) == 50


def test_the_same_program_runs_once() -> None:
    same = [Sample("Python/0", number, "    return x") for number in range(20)]
    fake = Fake(lambda text, again: execution())
    assert [record.completion_id for record in evaluate(fake, same)] == list(range(20))
    assert len(fake.calls) == 1
    evaluator = Evaluator(plan(), fake, workers=2, modes=table(*PROBLEMS), share=False)
    assert len(list(evaluator.records(same))) == 20
    assert len(fake.calls) == 21


def test_sandbox_errors_are_not_shared_and_time_outs_once_each_time() -> None:
    same = [Sample("Python/0", number, "    return x") for number in range(3)]
    fake = Fake(lambda text, again: execution(False, error="gone"))
    evaluate(fake, same)
    assert len(fake.calls) == 3
    fake = Fake(lambda text, again: execution(False, Ending.WALL_LIMIT))
    assert {record.verdict for record in evaluate(fake, same)} == {Verdict.TIME_LIMIT_EXCEEDED}
    assert [again for _, again in fake.calls] == [False, False, True]


def test_reads_only_a_little_ahead_of_the_sandboxes() -> None:
    drawn: list[int] = []

    def endless() -> Iterable[Sample]:
        for number in range(1000):
            drawn.append(number)
            yield Sample("Python/0", number, "    return x")

    evaluator = Evaluator(plan(), Fake(lambda text, again: execution()), workers=2, modes=table(*PROBLEMS))
    next(iter(evaluator.records(endless())))
    assert len(drawn) <= 2 * 2 + _IN_A_ROW + 1


def test_what_is_judged_does_not_wait_for_what_is_yet_to_be_written() -> None:
    drawn, second = list[int](), threading.Event()

    def written() -> Iterable[Sample]:
        for number in range(50):
            # The one thread has done with the first by then.
            assert number != 2 or second.wait(60)
            drawn.append(number)
            yield Sample("Python/0", number, f"    return {number}")

    def answer(text: str, again: bool) -> Execution:
        if "return 1" in text:
            second.set()
        return execution()

    next(iter(Evaluator(plan(), Fake(answer), workers=1, modes=table(*PROBLEMS)).records(written())))
    assert len(drawn) <= 3


def test_what_is_done_is_not_run_again() -> None:
    fake = Fake(lambda text, again: execution())
    done = frozenset({("", "Python/0", 0, "corrected")})
    records = evaluate(fake, samples("    return x", "    return x"), done=done)
    assert [record.task_id for record in records] == ["Python/1"]
    assert len(fake.calls) == 1


def test_a_mended_task_is_judged_by_both_revisions() -> None:
    old = Problem(**{**PROBLEMS[1].__dict__, "prompt": "def f(y):\n"})
    records = evaluate(
        Fake(lambda text, again: execution()),
        samples("    return x", "    return x"),
        plan=plan([old]),
        modes=table(*PROBLEMS, old),
    )
    assert [(record.task_id, record.revision) for record in records] == [
        ("Python/0", "corrected"),
        ("Python/1", "corrected"),
        ("Python/1", "published"),
    ]
    assert [record.program for record in records[1:]] == ["def f(x):\n    return x\n", "def f(y):\n    return x\n"]


def test_canonical_samples_follow_the_revision() -> None:
    old = Problem(**{**PROBLEMS[0].__dict__, "canonical_solution": "    return 'old'\n"})
    records = evaluate(
        Fake(lambda text, again: execution()),
        [Sample("Python/0", 0, "", is_canonical=True)],
        plan=plan([old]),
        modes=table(*PROBLEMS, old),
    )
    assert [record.program for record in records] == ["def f(x):\n    return x\n", "def f(x):\n    return 'old'\n"]


def test_a_sandbox_error_is_named_and_not_a_wrong_answer() -> None:
    (record,) = evaluate(Fake(lambda text, again: execution(False, error="container gone")), samples("    return x"))
    assert (record.verdict, record.passed, record.detail) == (Verdict.SANDBOX_ERROR, False, "container gone")


def test_a_text_that_we_cannot_handle_is_named_and_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    python = languages.get("python")
    careful = python.careful

    def fragile(problem: Problem, prefix: str, completion: str) -> str:
        if "bomb" in completion:
            raise RecursionError("too deep")
        return careful(problem, prefix, completion)

    monkeypatch.setattr(python, "careful", fragile)
    records = evaluate(Fake(lambda text, again: execution()), samples("    bomb", "    return x"))
    assert [record.verdict for record in records] == [Verdict.SANDBOX_ERROR, Verdict.PASSED]
    assert "RecursionError('too deep')" in records[0].detail


def test_an_unusable_sandbox_stops_the_run() -> None:
    def answer(text: str, again: bool) -> Execution:
        raise SandboxesUnusable("five in a row")

    with pytest.raises(SandboxesUnusable):
        evaluate(Fake(answer), samples("    return x"))


@pytest.mark.parametrize(("length", "limit"), [(1 << 20, "1,048,576"), (4 << 20, "4,194,304")])
def test_a_solution_beyond_all_measure_is_not_run(length: int, limit: str) -> None:
    fake = Fake(lambda text, again: execution())
    (record,) = evaluate(fake, samples("    return x  # " + "x" * length))
    assert record.verdict is Verdict.COMPILE_ERROR
    assert f"limit is {limit}" in record.detail + record.stderr
    assert len(record.program) < 20_000
    assert fake.calls == []


def test_a_problem_that_nobody_tried_is_tried_once_and_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HUMANEVAL_X_CACHE", str(tmp_path))
    fake = Fake(lambda text, again: execution())
    tries = [Sample("Python/0", number, f"    return {number}") for number in range(5)]
    evaluate(fake, tries, modes=ModeTable(files=()))
    assert len(fake.calls) == 6
    evaluate(fake, tries, modes=ModeTable())
    assert len(fake.calls) == 11


def test_a_problem_whose_own_solution_fails_is_known_to_be_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HUMANEVAL_X_CACHE", str(tmp_path))
    modes = ModeTable(files=())
    evaluate(Fake(lambda text, again: execution(False)), samples("    return x"), modes=modes)
    settled = modes.get(PROBLEMS[0])
    assert settled and not settled.sound and settled.mode is Mode.SPLIT
