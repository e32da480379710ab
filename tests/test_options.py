from __future__ import annotations

import pytest

from humaneval_x import options
from humaneval_x.errors import UsageError
from humaneval_x.tasks import Task


def test_languages_by_name_list_and_group() -> None:
    assert options.language_names("go", "--lang") == ("go",)
    assert options.language_names(("go", "cpp", "go"), "--lang") == ("go", "cpp")
    assert options.language_names("go, java", "--lang") == ("go", "java")
    assert options.language_names("all", "--lang") == ("python", "cpp", "java", "javascript", "go", "rust")
    assert options.language_names("five", "--lang") == ("python", "cpp", "java", "javascript", "go")


def test_k_as_fire_and_people_give_it() -> None:
    assert options.draws((100, 1, 10)) == (1, 10, 100)
    assert options.draws("10,1") == (1, 10)
    assert options.draws(5) == (5,)


@pytest.mark.parametrize(
    ("call", "complaint"),
    [
        (
            lambda: options.language_names("golang", "--lang"),
            "unknown language 'golang'; the languages are python, cpp",
        ),
        (lambda: options.language_names((), "--lang"), "--lang names no language"),
        (lambda: options.choice(Task, "generate", "--task"), "--task 'generate' is none of generation, translation"),
        (lambda: options.draws("1,x"), "--k must be a whole number from 1; got 'x'"),
        (lambda: options.draws(0), "--k must be a whole number from 1; got 0"),
        (lambda: options.draws(()), "--k is empty"),
        (lambda: options.whole(1.5, "--n"), "--n must be a whole number from 1; got 1.5"),
        (lambda: options.whole(True, "--n"), "--n must be a whole number"),
        (lambda: options.positive("fast", "--time-limit"), "--time-limit must be a number above 0; got 'fast'"),
        (lambda: options.positive(float("inf"), "--time-limit"), "must be a number above 0"),
        (lambda: options.file("/nowhere/x", "--generations"), "--generations /nowhere/x: no such file or folder"),
        (lambda: options.file(True, "--data"), "--data needs a path"),
    ],
)
def test_what_is_wrong_is_named(call: object, complaint: str) -> None:
    with pytest.raises(UsageError) as caught:
        call()  # type: ignore[operator]
    assert complaint in str(caught.value)
