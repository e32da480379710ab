from __future__ import annotations

import pytest

from humaneval_x import languages, tasks
from humaneval_x.errors import UsageError
from humaneval_x.problems import Problem


def problem(language: str, number: int = 0) -> Problem:
    prefix = languages.get(language).TASK_PREFIX
    return Problem(
        f"{prefix}/{number}",
        language,
        f"{language} prompt",
        f"{language} declaration",
        f"{language} solution \n",
        "",
        "",
    )


def test_generation_prompts_begin_with_the_published_line() -> None:
    lines = {name: tasks.generation(problem(name)).prompt.splitlines()[0] for name in languages.LANGUAGES}
    assert lines == {
        "python": "# language: Python",
        "cpp": "// language: C++",
        "java": "// language: Java",
        "javascript": "// language: JavaScript",
        "go": "// language: Go",
        "rust": "// language: Rust",
    }


def test_the_translation_prompt_is_the_published_one() -> None:
    item = tasks.translation(problem("python"), problem("javascript"))
    assert item.prompt == (
        "code translation\nPython:\npython declaration\npython solution\nJavaScript:\njavascript declaration"
    )
    assert item.prefix == "javascript declaration"
    assert item.key == ("python", "JavaScript/0")


def test_pairs_are_all_but_a_language_with_itself() -> None:
    five = [language.NAME for language in languages.all() if language.ON_HUB]
    assert len(tasks.ordered_pairs(five, five)) == 20
    assert len(tasks.ordered_pairs(languages.LANGUAGES, languages.LANGUAGES)) == 30


def test_translation_takes_the_problems_that_both_have() -> None:
    items = tasks.translations([problem("python", 1), problem("python", 2)], [problem("go", 2), problem("go", 3)])
    assert [item.key for item in items] == [("python", "Go/2")]
    with pytest.raises(UsageError, match="no problem in common"):
        tasks.translations([problem("python", 1)], [problem("go", 2)])
