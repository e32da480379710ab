from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from humaneval_x import languages
from humaneval_x.errors import DataError
from humaneval_x.models.prompts import Prompts
from humaneval_x.tasks import Item

Items = Callable[..., list[Item]]


def test_base_models_get_the_published_prompts(items: Items) -> None:
    templates = Prompts.load(chat=False)
    for item in (items("go", 1)[0], items("java", 1, source="python")[0]):
        assert templates.render(item) == ("", item.prompt)


@pytest.mark.parametrize("language", list(languages.LANGUAGES))
def test_chat_prompts_show_the_function_and_name_the_language(items: Items, language: str) -> None:
    item, module = items(language, 1)[0], languages.get(language)
    system, user = Prompts.load(chat=True).render(item)
    assert module.TITLE in system
    assert f"```{module.FENCE_TAGS[0]}\n{item.prefix}\n```" in user


def test_chat_translation_shows_source_and_target(items: Items) -> None:
    item = items("rust", 1, source="go")[0]
    assert item.source
    _, user = Prompts.load(chat=True).render(item)
    assert item.source.canonical_solution.rstrip() in user
    assert item.prefix in user
    assert "Go function into Rust" in user
    assert item.problem.canonical_solution not in user


def test_a_template_file_takes_their_place(tmp_path: Path, items: Items) -> None:
    path = tmp_path / "mine.txt"
    path.write_text("[system]\nBe {language}.\n[user]\n{{x}} {prefix}|{fence}\n")
    item = items("cpp", 1)[0]
    assert Prompts.load(True, path).render(item) == ("Be C++.", f"{{x}} {item.prefix}|cpp")


def test_what_is_put_in_is_not_looked_at_again(tmp_path: Path, items: Items) -> None:
    """Code is full of braces: `{prompt}` inside a problem's text is that problem's text."""
    path = tmp_path / "mine.txt"
    path.write_text("{prompt}")
    item = items("go", 1)[0]
    tricky = Item(item.problem, prompt="f({prefix}) {{ }}", prefix="no")
    assert Prompts.load(False, path).render(tricky) == ("", "f({prefix}) {{ }}")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("{promt}", r"no placeholder {promt}; there are fence, language, prefix"),
        ("Write code in {language}.", "asks nothing: neither {prompt} nor {prefix} is in it"),
        ("[system]\n{prompt}\n[user]\nGo on.\n", "asks nothing"),
    ],
)
def test_a_template_that_cannot_work_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    path = tmp_path / "mine.txt"
    path.write_text(text)
    with pytest.raises(DataError) as caught:
        Prompts.load(True, path)
    assert complaint in str(caught.value)


def test_a_template_for_translation_in_generation(tmp_path: Path, items: Items) -> None:
    path = tmp_path / "mine.txt"
    path.write_text("{source_program} {prompt}")
    with pytest.raises(DataError, match=r"source_program.* is for translation only"):
        Prompts.load(True, path).render(items("go", 1)[0])
