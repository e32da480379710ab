"""The suite refuses what is no attack, and too few of them."""

from __future__ import annotations

from pathlib import Path

import pytest
import suite

from humaneval_x import languages
from humaneval_x.languages import python
from humaneval_x.languages.base import Language
from humaneval_x.verdicts import Verdict

GOOD = "# tries: nothing\n# verdict: runtime_error, wrong_answer\nimport os\n"
KNOWN = suite.problems(python)


def written(folder: Path, text: str) -> Path:
    path = folder / "python" / "verdict" / "attack.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def test_a_file_is_an_attack(tmp_path: Path) -> None:
    attack = suite.read(written(tmp_path, GOOD), KNOWN)
    assert (attack.name, attack.kind, attack.tries) == ("python/verdict/attack.py", "verdict", "nothing")
    assert attack.verdicts == {Verdict.RUNTIME_ERROR, Verdict.WRONG_ANSWER}
    assert (attack.source, attack.problem, attack.slow) == (GOOD, KNOWN["Python/0"], "")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("import os\n", "does not begin"),
        ("# tries: nothing\nimport os\n", "does not begin"),
        (GOOD.replace("runtime_error", "crash"), "'crash'"),
        (GOOD.replace("runtime_error", "passed"), "no attack may have the verdict passed"),
        (GOOD.replace("runtime_error", "sandbox_error"), "no attack may have the verdict sandbox_error"),
        ("# problem: Python/99\n" + GOOD, "there is no problem 'Python/99'; there are Python/0"),
    ],
)
def test_what_is_none_is_refused(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        suite.read(written(tmp_path, text), KNOWN)


def test_too_few_are_refused(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    with pytest.raises(ValueError, match="python/verdict has 1 attacks; 40 are the least"):
        suite.attacks(python, tmp_path)


@pytest.mark.parametrize("language", languages.all(), ids=lambda language: language.NAME)
def test_every_language_has_enough(language: Language) -> None:
    found = suite.attacks(language)
    assert {attack.kind for attack in found} == set(suite.ENOUGH)
    assert len({attack.source for attack in found}) == len(found)
