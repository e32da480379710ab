"""data/mini is what its sources say, has the schema of HumanEval-X, and is complete."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from humaneval_x import languages, paths
from humaneval_x.problems import Problem, Revision, load_problems

FILES = {key: paths.MINI / f"humaneval_{language.FILE_STEM}.jsonl" for key, language in languages.LANGUAGES.items()}
LANGUAGES = [key for key, path in FILES.items() if path.is_file()]
FIELDS = {"task_id", "prompt", "declaration", "canonical_solution", "test", "example_test"}
#: Fields that HumanEval-X has in some languages only.
EXTRA_FIELDS = {"python": {"text"}, "java": {"text"}, "go": {"import", "docstring", "test_setup"}}
#: How often a test says `name(` without calling the solution: `TestName(t *testing.T)`, `fn test_name()`.
NOT_CALLS = {"go": 1, "rust": 1}
BUILD = paths.MINI / "build.py"


def rows(kind: str, language: str) -> list[dict[str, str]]:
    path = paths.MINI / f"{kind}_{languages.get(language).FILE_STEM}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def problems(language: str) -> list[Problem]:
    return list(load_problems(language, paths.MINI, Revision.PUBLISHED))


def contents(folder: Path) -> dict[str, bytes]:
    built = [path for kind in ("humaneval", "wrong") for path in folder.glob(f"{kind}_*.jsonl")]
    return {path.name: path.read_bytes() for path in built}


def test_files_are_what_the_sources_give(tmp_path: Path) -> None:
    subprocess.run([sys.executable, BUILD, "--out", tmp_path], check=True)
    changed = {name for name, content in contents(tmp_path).items() if contents(paths.MINI).get(name) != content}
    assert not changed, f"run python {BUILD.relative_to(paths.ROOT)}"
    assert contents(tmp_path).keys() == contents(paths.MINI).keys()
    assert {path.name for path in FILES.values()} >= {path.name for path in tmp_path.glob("humaneval_*")}


def test_results_will_name_the_set() -> None:
    assert load_problems("go", paths.MINI).name == "mini"


def test_there_are_as_many_problems_in_every_language() -> None:
    numbers = {language: [problem.number for problem in problems(language)] for language in LANGUAGES}
    assert len(numbers["python"]) >= 16
    assert all(numbers[language] == list(range(len(numbers["python"]))) for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_fields_are_those_of_humaneval_x(language: str) -> None:
    for row in rows("humaneval", language):
        assert row.keys() == FIELDS | EXTRA_FIELDS.get(language, set())
        assert all(isinstance(text, str) for text in row.values())
        assert row["task_id"].startswith(languages.get(language).TASK_PREFIX + "/")


@pytest.mark.realdata
@pytest.mark.parametrize("language", LANGUAGES)
def test_fields_are_those_of_the_real_files(language: str, shared_data: Path) -> None:
    (ours,) = {frozenset(row) for row in rows("humaneval", language)}
    real = load_problems(language, shared_data, Revision.PUBLISHED)
    assert {problem.task_id.split("/")[0] for problem in real} == {
        row["task_id"].split("/")[0] for row in rows("humaneval", language)
    }
    assert ours == real_fields(Path(real.origin))


def real_fields(path: Path) -> frozenset[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return frozenset(json.loads(next(lines)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_prompt_is_the_declaration_with_the_statement(language: str) -> None:
    for problem in problems(language):
        assert ">>> " in problem.prompt and ">>> " not in problem.declaration
        signature = problem.declaration.rstrip().splitlines()[-1]
        # Rust's prompt is the comment alone.
        assert (signature in problem.prompt) != (language == "rust")


def test_go_prompts_are_imports_docstring_and_declaration() -> None:
    for problem in problems("go"):
        assert problem.prompt == problem.imports + "\n" + problem.docstring + problem.declaration.lstrip("\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_of_the_canonical_solution_is_given_away(language: str) -> None:
    for problem in problems(language):
        body = problem.canonical_solution.strip().rstrip("}").strip()
        assert body and body not in problem.prompt + problem.declaration + problem.tests + problem.example_tests


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_problem_has_a_stub_and_five_plausible_wrong_solutions(language: str) -> None:
    wrong = defaultdict(list)
    for row in rows("wrong", language):
        assert row.keys() == {"task_id", "name", "completion", "wrong"}
        wrong[row["task_id"]].append(row)
    assert list(wrong) == [problem.task_id for problem in problems(language)]
    for problem in problems(language):
        names = [row["name"] for row in wrong[problem.task_id]]
        bodies = {row["completion"] for row in wrong[problem.task_id]} | {problem.canonical_solution}
        assert names[0] == "stub" and len(names) >= 6 and len(set(names)) == len(names)
        assert len(bodies) == len(names) + 1, f"{problem.task_id}: two solutions are the same"


def test_wrong_solutions_are_the_same_mistakes_in_every_language() -> None:
    mistakes = {language: [(row["name"], row["wrong"]) for row in rows("wrong", language)] for language in LANGUAGES}
    assert all(mistakes[language] == mistakes["python"] for language in LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_tests_have_eight_cases_and_examples_are_those_of_the_prompt(language: str) -> None:
    for problem in problems(language):
        calls = [line for line in problem.prompt.splitlines() if ">>> " in line]
        name = calls[0].partition(">>> ")[2].partition("(")[0]
        extra = NOT_CALLS.get(language, 0)
        assert problem.tests.count(f"{name}(") - extra >= 8
        assert problem.example_tests.count(f"{name}(") - extra == len(calls) >= 2
