"""The numbers of a run: counted by hand, and robust to what runs are like."""

from __future__ import annotations

import json
from typing import Any

import pytest
from synthetic import Shape, manifest, record, records

from humaneval_x.errors import RunFolderError
from humaneval_x.reports.summary import summarize
from humaneval_x.results import Record
from humaneval_x.verdicts import Verdict

PASS, FAIL, OURS = Verdict.PASSED, Verdict.WRONG_ANSWER, Verdict.SANDBOX_ERROR


def go(problems: int = 4, **changes: Any) -> dict[str, Any]:
    return manifest(Shape(languages=["go"], problems=problems, k=(1, 2)), **changes)


def samples(number: int, verdicts: list[Verdict], **changes: Any) -> list[Record]:
    return [record(f"Go/{number}", verdict, completion_id=place, **changes) for place, verdict in enumerate(verdicts)]


def cell(found: dict[str, Any], name: str = "go") -> dict[str, Any]:
    part: dict[str, Any] = found["cells"][name]
    return part


def test_scores_are_the_means_over_problems() -> None:
    run = samples(0, [PASS, FAIL]) + samples(1, [PASS, PASS]) + samples(2, [FAIL, FAIL]) + samples(3, [FAIL, PASS])
    found = cell(summarize(go(), run))
    assert found["scores"]["1"]["value"] == pytest.approx((0.5 + 1 + 0 + 0.5) / 4)
    assert found["scores"]["2"]["value"] == pytest.approx((1 + 1 + 0 + 1) / 4)
    assert found["scores"]["1"]["low"] < found["scores"]["1"]["value"] < found["scores"]["1"]["high"]
    assert found["per_problem"]["Go/3"] == {"n": 2, "c": 1}
    assert (found["problems"], found["samples"], found["verdicts"]["passed"], found["verdicts"]["wrong_answer"]) == (
        4,
        8,
        4,
        4,
    )


def test_sandbox_errors_are_named_and_not_scored() -> None:
    run = samples(0, [PASS, OURS]) + samples(1, [OURS, FAIL]) + samples(2, [PASS, FAIL]) + samples(3, [PASS, FAIL])
    found = cell(summarize(go(), run))
    assert found["sandbox_errors"] == ["Go/0 sample 1", "Go/1 sample 0"]
    assert found["scores"]["1"]["value"] == pytest.approx((1 + 0 + 0.5 + 0.5) / 4)
    assert (found["per_problem"]["Go/0"], found["verdicts"]["sandbox_error"]) == ({"n": 1, "c": 1}, 2)


def test_a_problem_of_sandbox_errors_alone_is_not_covered() -> None:
    run = samples(0, [OURS, OURS]) + samples(1, [PASS]) + samples(2, [PASS]) + samples(3, [FAIL])
    found = cell(summarize(go(), run))
    assert found["without_samples"] == ["Go/0"]
    assert found["scores"]["1"]["problems"] == 3
    assert found["scores"]["1"]["value"] == pytest.approx(2 / 3)


def test_problems_with_fewer_than_k_samples_are_left_out_and_counted() -> None:
    run = samples(0, [PASS, FAIL]) + samples(1, [PASS]) + samples(2, [FAIL, FAIL]) + samples(3, [FAIL])
    scores = cell(summarize(go(), run))["scores"]
    assert (scores["1"]["problems"], scores["1"]["too_few"]) == (4, 0)
    assert (scores["2"]["problems"], scores["2"]["too_few"], scores["2"]["value"]) == (2, 2, 0.5)


def test_no_problem_with_k_samples_is_no_score() -> None:
    found = summarize(go(k=[1, 10]), samples(0, [PASS, FAIL]))
    for scores in (cell(found)["scores"], found["macro_average"]["scores"]):
        assert scores["10"]["value"] is None
        assert scores["1"]["value"] == 0.5


def test_a_run_without_records_is_summed_up_too() -> None:
    found = summarize(go(), [])
    assert cell(found)["scores"]["1"]["value"] is None
    assert cell(found)["without_samples"] == ["Go/0", "Go/1", "Go/2", "Go/3"]
    assert cell(found)["times"] == {"compile_s": None, "run_s": None}


def mended() -> dict[str, Any]:
    made = go(problems=2)
    made["data"]["go"]["mended"] = ["Go/1"]
    return made


def test_the_published_score_takes_published_verdicts_of_mended_tasks() -> None:
    run = samples(0, [PASS, FAIL]) + samples(1, [FAIL, PASS]) + samples(1, [PASS, PASS], revision="published")
    found = summarize(mended(), run)
    assert cell(found)["scores"]["1"]["value"] == pytest.approx(0.5)
    assert cell(found)["as_published"]["scores"]["1"]["value"] == pytest.approx(0.75)
    assert cell(found)["as_published"]["per_problem"] == {"Go/1": {"n": 2, "c": 2}}
    assert found["macro_average"]["as_published"]["scores"]["1"]["value"] == pytest.approx(0.75)
    # Verdicts and samples are those of the revision that is scored.
    assert cell(found)["samples"] == 4


def test_a_mended_task_without_its_published_verdict_is_not_in_the_published_score() -> None:
    found = cell(summarize(mended(), samples(0, [PASS]) + samples(1, [PASS])))
    assert found["as_published"]["scores"]["1"]["problems"] == 1


def test_without_mended_tasks_there_is_one_score() -> None:
    found = summarize(go(), samples(0, [PASS]))
    assert cell(found)["as_published"] is None
    assert found["macro_average"]["as_published"] is None


def test_a_run_of_the_published_revision_counts_its_own_records() -> None:
    found = cell(summarize(go(revision="published"), samples(0, [PASS, FAIL], revision="published")))
    assert found["scores"]["1"]["value"] == 0.5
    assert found["as_published"] is None


def test_the_macro_average_counts_languages_the_same_whatever_their_size() -> None:
    made = manifest(Shape(languages=["go", "python"], problems=4, k=(1,)))
    made["data"]["python"]["problems"] = ["Python/0"]
    run = [record(f"Go/{number}", PASS) for number in range(4)] + [record("Python/0", FAIL)]
    found = summarize(made, run)["macro_average"]
    assert found["scores"]["1"]["value"] == 0.5
    assert found["cells"] == 2


def test_translation_has_means_over_rows_and_columns() -> None:
    shape = Shape(pairs=[("python", "go"), ("java", "go"), ("go", "python")], problems=1, k=(1,))
    run = [
        record("Go/0", PASS, source="python"),
        record("Go/0", FAIL, source="java"),
        record("Python/0", PASS, source="go"),
    ]
    found = summarize(manifest(shape), run)
    assert list(found["cells"]) == ["python-go", "java-go", "go-python"]
    value = {
        side: {name: part["scores"]["1"]["value"] for name, part in found[side].items()}
        for side in ("by_source", "by_target")
    }
    assert value == {"by_source": {"python": 1, "java": 0, "go": 1}, "by_target": {"python": 1, "go": 0.5}}
    assert found["macro_average"]["scores"]["1"]["value"] == pytest.approx(2 / 3)


def test_times_are_told_by_quantiles_and_a_histogram() -> None:
    run = [record("Go/0", PASS, completion_id=place, run_s=0.01 * (place + 1), compile_s=None) for place in range(100)]
    times = cell(summarize(go(), run))["times"]
    assert times["compile_s"] is None
    assert times["run_s"]["median"] == pytest.approx(0.505)
    assert (times["run_s"]["longest"], sum(times["run_s"]["histogram"])) == (pytest.approx(1.0), 100)


@pytest.mark.parametrize(
    ("changes", "said"),
    [({"task_id": "Go/99"}, "Go/99"), ({"task_id": "Java/0"}, "java"), ({"source": "java"}, "java-go")],
)
def test_records_of_another_run_are_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(RunFolderError, match=said):
        summarize(go(), [record(**{"task_id": "Go/0", **changes})])


def test_records_are_read_once_and_not_kept() -> None:
    shape = Shape(languages=["go"], problems=8, n=3)
    from_list, from_stream = (
        summarize(manifest(shape), list(records(shape))),
        summarize(manifest(shape), records(shape)),
    )
    assert from_list == from_stream


def test_a_summary_is_json() -> None:
    shape = Shape(pairs=[("python", "go"), ("go", "python")], problems=3, mended=(1,), broken=0.2)
    found = summarize(manifest(shape), records(shape))
    assert json.loads(json.dumps(found)) == found
