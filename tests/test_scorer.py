"""Scoring from Python: rewards in the order of the answers, from sandboxes that stay."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from humaneval_x import paths
from humaneval_x.errors import UsageError
from humaneval_x.programs import Execution, Limits, Mode
from humaneval_x.scorer import Scorer
from humaneval_x.verdicts import Verdict

WRONG, BROKEN, ENDLESS = "    return None\n", "    return (\n", "    while True: pass\n"


@pytest.fixture(scope="module")
def scorer() -> Iterator[Scorer]:
    with Scorer("python", "javascript", data=paths.MINI, limits=Limits(run_cpu_s=1.0), workers=2) as scorer:
        yield scorer


def solution(scorer: Scorer, task_id: str) -> str:
    return scorer.items[task_id].problem.canonical_solution


@pytest.mark.sandbox
def test_rewards_are_in_the_order_of_the_answers(scorer: Scorer) -> None:
    right = [(task_id, solution(scorer, task_id)) for task_id in ("Python/1", "JavaScript/0", "Python/0")]
    answers = [right[0], ("Python/0", ENDLESS), right[1], ("Python/0", WRONG), ("Python/0", BROKEN), right[2]]
    assert scorer.rewards(answers) == [1.0, 0.0, 1.0, 0.0, 0.0, 1.0]
    records = scorer.score(answers)
    assert [(record.task_id, record.completion_id) for record in records] == [
        (task_id, place) for place, (task_id, _) in enumerate(answers)
    ]
    assert [record.verdict for record in records] == [
        Verdict.PASSED,
        Verdict.TIME_LIMIT_EXCEEDED,
        Verdict.PASSED,
        Verdict.WRONG_ANSWER,
        Verdict.COMPILE_ERROR,
        Verdict.PASSED,
    ]


@pytest.mark.sandbox
def test_calls_at_the_same_time_share_the_sandboxes(scorer: Scorer) -> None:
    answers = [("Python/0", solution(scorer, "Python/0")), ("Python/1", WRONG)]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(scorer.rewards, [answers] * 8)) == [[1.0, 0.0]] * 8


@pytest.mark.sandbox
def test_translations_follow_the_declaration() -> None:
    with Scorer("python", source="go", data=paths.MINI, workers=1) as scorer:
        item = scorer.items["Python/0"]
        assert item.source is not None and item.source.task_id == "Go/0"
        assert scorer.rewards([("Python/0", item.problem.canonical_solution), ("Python/0", WRONG)]) == [1.0, 0.0]


@pytest.mark.sandbox
def test_what_the_sandbox_fails_has_no_reward(scorer: Scorer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scorer._engine, "run", lambda program, *, pace: Execution(Mode.SPLIT, error="the slot broke"))
    assert scorer.rewards([("Python/0", solution(scorer, "Python/0"))]) == [None]


@pytest.mark.sandbox
def test_unknown_tasks_are_named(scorer: Scorer) -> None:
    with pytest.raises(UsageError, match=r"answer 1 is for 'Go/0', which is none of the \d+ tasks: Python/0, "):
        scorer.score([("Python/0", WRONG), ("Go/0", WRONG)])


def test_a_scorer_needs_a_language() -> None:
    with pytest.raises(UsageError, match="name languages"):
        Scorer()


def test_a_wrong_revision_is_told_those_there_are() -> None:
    with pytest.raises(UsageError, match="revision 'newest' is none of published, corrected"):
        Scorer("python", data=paths.MINI, revision="newest")
