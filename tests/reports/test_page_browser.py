"""The page in a real browser: opens, says what the summary says, filters, searches, runs nothing of a sample's."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from chromium import Browser, Page, chromium
from synthetic import Shape, manifest, record, write_run

from humaneval_x import languages
from humaneval_x.reports import page, run, words
from humaneval_x.results import MANIFEST, RESULTS, write_json
from humaneval_x.verdicts import Verdict

pytestmark = pytest.mark.browser

ALL = list(languages.LANGUAGES)
GENERATION = Shape(languages=ALL, problems=30, n=12, mended=(3,), broken=0.02)
TRANSLATION = Shape(pairs=list(itertools.permutations(ALL, 2)), problems=12, n=1, k=(1,))
EVIL = (
    "</script><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">&amp;\u202egnp.exe"
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with chromium(tmp_path_factory.mktemp("profile")) as found:
        yield found


@pytest.fixture(scope="module")
def generation(tmp_path_factory: pytest.TempPathFactory) -> run.Run:
    return run.load(write_run(tmp_path_factory.mktemp("generation"), GENERATION))


@pytest.fixture(scope="module")
def translation(tmp_path_factory: pytest.TempPathFactory) -> run.Run:
    return run.load(write_run(tmp_path_factory.mktemp("translation"), TRANSLATION))


def set_value(opened: Page, selector: str, value: str, event: str) -> None:
    opened.run(
        f"(() => {{ const node = document.querySelector({json.dumps(selector)}); node.value = {json.dumps(value)};"
        f" node.dispatchEvent(new Event('{event}', {{bubbles: true}})); }})()"
    )


def press_enter(opened: Page) -> None:
    opened.run(
        "document.querySelector('input').dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}))"
    )


def problems(opened: Page) -> list[str]:
    return opened.texts(".problem > summary > b")


def status(opened: Page) -> str:
    return opened.texts("#samples [role=status]")[0]


def of(summary: dict[str, Any], verdict: str) -> set[str]:
    return {name for name, cell in summary["cells"].items() if cell["verdicts"][verdict]}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_opens_in_both_themes_on_any_screen(
    browser: Browser, generation: run.Run, translation: run.Run, theme: str, width: int, tmp_path: Path
) -> None:
    for each in (generation, translation):
        opened = browser.open(page.write_page(each), width, theme)
        assert opened.complaints() == []
        assert all(address.startswith("file:") for address in opened.requests())
        assert opened.run("document.documentElement.scrollWidth <= innerWidth")
        background = opened.run("getComputedStyle(document.body).backgroundColor")
        assert (sum(map(int, background.strip("rgb()").split(","))) > 384) == (theme == "light")
        assert opened.screenshot(tmp_path / "page.png").stat().st_size > 20_000


def test_every_number_is_the_summarys(browser: Browser, generation: run.Run) -> None:
    opened = browser.open(page.write_page(generation))
    summary = generation.summary
    average = summary["macro_average"]
    for k, text in zip(("1", "10"), opened.texts(".card"), strict=True):
        assert words.percent(average["scores"][k]["value"]) in text
        assert words.span(average["scores"][k]) in text
    rows = opened.run("[...document.querySelectorAll('.chart .row')].map((row) => row.textContent)")
    for row, cell in zip(rows, summary["cells"].values(), strict=False):
        score = cell["scores"]["1"]
        assert row == f"{words.cell_title(cell)}{words.percent(score['value'])}  {words.span(score)}"
    assert "data set: synthetic" in opened.texts("header")[0]
    bars = opened.run(
        "[...document.querySelectorAll('.bar-row')]"
        ".map((bar) => [...bar.querySelectorAll('b')].map((count) => count.textContent))"
    )
    for bar, cell in zip(bars, summary["cells"].values(), strict=True):
        assert bar == [f"{count:,}" for count in cell["verdicts"].values() if count]


def test_k_and_revision_can_be_chosen(browser: Browser, generation: run.Run) -> None:
    opened = browser.open(page.write_page(generation))
    opened.click("[aria-label=k] button", 1)
    opened.click("[aria-label=revision] button", 1)
    score = generation.summary["cells"]["go"]["as_published"]["scores"]["10"]
    row = opened.run(
        "[...document.querySelectorAll('.chart .row')].find((row) => row.textContent.startsWith('Go')).textContent"
    )
    assert row == f"Go{words.percent(score['value'])}  {words.span(score)}"
    assert (
        words.percent(generation.summary["macro_average"]["as_published"]["scores"]["1"]["value"])
        in opened.texts(".card")[0]
    )


def test_the_matrix_has_every_pair(browser: Browser, translation: run.Run) -> None:
    opened = browser.open(page.write_page(translation))
    table = [row.split("\t") for row in opened.texts(".matrix")[0].split("\n")]
    assert [cell.strip() for cell in table[0][1:]] == [*map(words.title, ALL), "mean"]
    for row, source in zip(table[1:], ALL, strict=False):
        for shown, target in zip(row[1:], ALL, strict=False):
            cell = translation.summary["cells"].get(f"{source}-{target}")
            assert shown.strip() == (words.percent(cell["scores"]["1"]["value"]) if cell else "")
        assert row[-1].strip() == words.percent(translation.summary["by_source"][source]["scores"]["1"]["value"])


def test_filters_and_counts_agree_with_the_summary(browser: Browser, generation: run.Run) -> None:
    opened = browser.open(page.write_page(generation))
    assert status(opened) == "180 problems"
    set_value(opened, "select[name=cell]", "go", "change")
    assert status(opened) == "30 of 180 problems"
    counts = generation.summary["cells"]["go"]["per_problem"]
    for outcome, expected in {
        "never": [task for task, count in counts.items() if count["c"] == 0],
        "always": [task for task, count in counts.items() if count["n"] and count["c"] == count["n"]],
        "sometimes": [task for task, count in counts.items() if 0 < count["c"] < count["n"]],
    }.items():
        set_value(opened, "select[name=outcome]", outcome, "change")
        assert status(opened) == f"{len(expected)} of 180 problems"
        assert problems(opened) == expected[:20]


def test_a_verdict_leaves_the_samples_that_have_it(browser: Browser, generation: run.Run) -> None:
    opened = browser.open(page.write_page(generation))
    set_value(opened, "select[name=verdict]", "compile_error", "change")
    opened.run("document.querySelector('.problem').open = true")
    opened.wait("document.querySelectorAll('.sample').length > 0")
    assert set(opened.texts(".sample .chip")) == {"compile error"}


def test_a_sample_is_shown_with_program_verdict_and_error(browser: Browser, generation: run.Run) -> None:
    opened = browser.open(page.write_page(generation))
    found = next(each for each in generation.records() if each.task_id == "Python/0" and not each.passed)
    opened.run("document.querySelector('.problem').open = true")
    opened.wait("document.querySelectorAll('.sample').length > 0")
    opened.run(f"document.querySelectorAll('.sample')[{found.completion_id}].open = true")
    opened.wait("document.querySelector('.program')")
    assert opened.run("document.querySelector('.program').textContent") == found.program
    assert opened.texts(".reason") == [found.detail]
    assert opened.texts(".sample[open] .chip") == [words.verdict(found.verdict.value)]
    assert opened.complaints() == []


def test_a_square_opens_its_problem(browser: Browser, generation: run.Run) -> None:
    opened = browser.open(page.write_page(generation))
    opened.click("[data-cell=java][data-task='Java/7']")
    opened.wait("document.querySelectorAll('.problem[open] .sample').length > 0")
    assert opened.texts(".problem[open] > summary > b") == ["Java/7"]


def test_programs_are_searched(browser: Browser, generation: run.Run) -> None:
    opened = browser.open(page.write_page(generation))
    wanted = next(each for each in generation.records() if each.language == "rust")
    line = next(line.strip() for line in wanted.program.splitlines() if "=" in line)
    expected = {(each.language, each.task_id) for each in generation.records() if line in each.program}
    set_value(opened, "input[type=search]", line.upper(), "input")
    assert problems(opened) == []
    press_enter(opened)
    opened.wait("document.querySelectorAll('.problem').length > 0")
    assert set(problems(opened)) == {task for _, task in expected}


def test_task_ids_are_searched_while_typing(browser: Browser, generation: run.Run) -> None:
    opened = browser.open(page.write_page(generation))
    set_value(opened, "input[type=search]", "Go/1", "input")
    assert problems(opened)[0] == "Go/1"
    assert len(problems(opened)) == 11


def test_more_samples_than_fit_lie_beside_the_page(browser: Browser, generation: run.Run, tmp_path: Path) -> None:
    target = page.write_page(generation, tmp_path / "page.html", embed_limit=10_000)
    assert list((tmp_path / "page_samples").iterdir())
    opened = browser.open(target)
    opened.run("document.querySelector('.problem').open = true")
    opened.wait("document.querySelectorAll('.sample').length > 0")
    assert opened.complaints() == []
    assert any("page_samples/0.js" in address for address in opened.requests())


def test_a_missing_samples_folder_is_said(browser: Browser, generation: run.Run, tmp_path: Path) -> None:
    target = page.write_page(generation, tmp_path / "page.html", embed_limit=10_000)
    (tmp_path / "page_samples" / "0.js").unlink()
    opened = browser.open(target)
    opened.run("document.querySelector('.problem').open = true")
    opened.wait("document.querySelector('.problem-body .wrong')")
    assert "page_samples/0.js: it belongs beside this page" in opened.texts(".problem-body")[0]


@pytest.mark.parametrize("embed_limit", [page.EMBED_LIMIT, 10])
def test_nothing_that_a_sample_wrote_is_run(browser: Browser, tmp_path: Path, embed_limit: int) -> None:
    shape = Shape(languages=["go"], problems=1, n=1, k=(1,))
    made = manifest(shape, samples={"adapter": EVIL}, command=[EVIL])
    made["data"]["go"]["name"] = EVIL
    evil = record("Go/0", Verdict.WRONG_ANSWER, detail=EVIL, program=EVIL, stdout=EVIL, stderr=EVIL)
    write_json(tmp_path / MANIFEST, made)
    (tmp_path / RESULTS).write_text(evil.to_line())
    opened = browser.open(page.write_page(run.load(tmp_path), embed_limit=embed_limit))
    opened.run("document.querySelector('.problem').open = true")
    opened.wait("document.querySelector('.sample .program')")
    assert opened.run("document.querySelector('.program').textContent") == EVIL.replace("\u202e", "\\u202e") + "\n"
    assert "owned" not in opened.run("document.title").replace(EVIL, "")
    assert opened.run("document.images.length") == 0
    assert opened.complaints() == []


@pytest.mark.slow
def test_a_run_of_164_000_samples_opens_within_three_seconds(browser: Browser, tmp_path: Path) -> None:
    shape = Shape(languages=["python", "cpp", "java", "javascript", "go"], problems=164, n=200)
    target = page.write_page(run.load(write_run(tmp_path, shape)))
    opened = browser.open(target)
    assert opened.opened_in_s < 3
    assert "164,000" in opened.texts(".counts")[0]
    opened.click("[data-cell=go][data-task='Go/163']")
    opened.wait("document.querySelectorAll('.problem[open] .sample').length === 200")
    assert opened.complaints() == []
