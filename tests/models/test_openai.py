"""The endpoint adapter against a real server process, with everything that goes wrong on the way."""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from server_process import Endpoint

from humaneval_x.errors import ConfigurationError, HumanEvalXError, ModelUnavailable
from humaneval_x.models.base import Completion, Finish, Prompt, Request, Sampling, Settings
from humaneval_x.models.kept import SAMPLES
from humaneval_x.models.openai import KEY, OpenAI
from humaneval_x.models.retries import Patience
from humaneval_x.models.writer import Writer
from humaneval_x.tasks import Item

Items = Callable[..., list[Item]]
Prompts = Callable[..., list[Prompt]]
SECRET = "sk-very-secret-0123456789"
QUICK = Patience(first_s=0.01, longest_s=0.02, attempts=4)


def model(endpoint: Endpoint, **settings: Any) -> OpenAI:
    return OpenAI("m", endpoint.url, **{"key": SECRET, "patience": QUICK, "batch_size": 1} | settings)


def completions(found: OpenAI, prompts: list[Prompt], **sampling: Any) -> list[Completion]:
    return list(found.complete(prompts, Sampling(**{"max_new_tokens": 64} | sampling)))


def test_chat_sends_messages_and_the_settings(endpoint: Endpoint, prompts: Prompts) -> None:
    (prompt,) = prompts("hello")
    (completion,) = completions(model(endpoint), [prompt], temperature=0.3, top_p=0.9)
    assert (completion.text, completion.finish) == ("?", Finish.EOS)
    (asked,) = endpoint.log()
    assert asked["path"] == "/v1/chat/completions"
    assert asked["headers"]["authorization"] == f"Bearer {SECRET}"
    assert asked["body"] == {
        "model": "m",
        "messages": [{"role": "user", "content": "hello"}],
        "temperature": 0.3,
        "top_p": 0.9,
        "max_tokens": 64,
        "seed": prompt.draws[0].seed & 0x7FFFFFFF,
        "stream": True,
    }


def test_base_models_continue_a_text_and_end_where_the_task_stops(endpoint: Endpoint, items: Items) -> None:
    """The server would go on for long: the stream is closed once the function is complete."""
    writer = Writer.of(model(endpoint, chat=False), Request("openai", sampling=Sampling(n=4, max_new_tokens=64)))
    item = items("go", 1)[0]
    samples = list(writer.samples([item], frozenset()))
    right = [sample for sample in samples if sample.text.strip() == item.problem.canonical_solution.strip()]
    assert {sample.finish_reason for sample in samples} == {"stop"}
    assert 0 < len(right) < 4
    assert {entry["path"] for entry in endpoint.log()} == {"/v1/completions"}
    assert {entry["body"]["prompt"] for entry in endpoint.log()} == {item.prompt}


@pytest.mark.parametrize("fault", ["500", "429", "drop", "refuse", "cut", "malformed", "html"])
@pytest.mark.parametrize("chat", [True, False])
def test_what_passes_by_is_tried_again(
    endpoint: Endpoint, prompts: Prompts, fault: str, chat: bool, caplog: pytest.LogCaptureFixture
) -> None:
    endpoint.fail(fault, fault)
    with caplog.at_level(logging.INFO):
        (completion,) = completions(model(endpoint, chat=chat), prompts("hello"))
    # Whole, and not what broke off put before it.
    assert (completion.text, completion.finish) == ("?", Finish.EOS)
    assert [entry["fault"] for entry in endpoint.log()] == [fault, fault, ""]
    assert sum("trying again in" in message for message in caplog.messages) == 2


def test_when_told_to_wait_it_waits_as_long(endpoint: Endpoint, prompts: Prompts) -> None:
    endpoint.fail("429")
    completions(model(endpoint), prompts("hello"))
    first, second = endpoint.log()
    assert second["at"] - first["at"] >= 0.3  # the server's Retry-After; ours would be 0.01


def test_a_slow_answer_is_given_up_and_asked_for_again(endpoint: Endpoint, prompts: Prompts) -> None:
    endpoint.fail("slow")
    (completion,) = completions(model(endpoint, whole_s=2.0), prompts("hello"))
    assert completion.text == "?"


def test_a_silent_connection_is_given_up_and_asked_for_again(endpoint: Endpoint, prompts: Prompts) -> None:
    endpoint.fail("silent")
    (completion,) = completions(model(endpoint, silence_s=2.0), prompts("hello"))
    assert completion.text == "?"


def test_an_endpoint_that_stays_broken_ends_the_run_with_what_was_drawn(endpoint: Endpoint, prompts: Prompts) -> None:
    endpoint.fail("", "", *["500"] * 4)
    drawn = []
    with pytest.raises(ModelUnavailable, match=r"failed 4 times in a row, at last: .*out of order.*goes on from here"):
        for completion in model(endpoint).complete(prompts("a", "b", "c"), Sampling(max_new_tokens=64)):
            drawn.append(completion.key)
    assert drawn == [("", "Go/0"), ("", "Go/1")]


def test_an_endpoint_that_is_down(endpoint: Endpoint, prompts: Prompts) -> None:
    endpoint.stop()
    with pytest.raises(ModelUnavailable, match=rf"{endpoint.url} failed 4 times in a row, at last: no connection"):
        completions(model(endpoint), prompts("hello"))


@pytest.mark.parametrize(("fault", "complaint"), [("401", "Incorrect API key"), ("quota", "You exceeded your quota")])
def test_what_no_repetition_mends_ends_at_once(
    endpoint: Endpoint, prompts: Prompts, fault: str, complaint: str
) -> None:
    endpoint.fail(fault)
    with pytest.raises(ConfigurationError, match=complaint) as caught:
        completions(model(endpoint), prompts("hello"))
    assert SECRET not in str(caught.value)
    assert len(endpoint.log()) == 1


def test_fewer_tokens_are_asked_for_where_the_window_is_nearly_full(endpoint: Endpoint, prompts: Prompts) -> None:
    (completion,) = completions(model(endpoint, chat=False), prompts("x" * 3800), max_new_tokens=1024)
    assert (completion.text, completion.finish) == ("?", Finish.EOS)
    assert [entry["body"]["max_tokens"] for entry in endpoint.log()] == [1024, 512, 256, 128]


def test_a_prompt_that_is_too_long_is_said_and_costs_no_other(endpoint: Endpoint, prompts: Prompts) -> None:
    found = completions(model(endpoint), prompts("x" * 5000, "hello"))
    assert [(one.text, one.finish) for one in found] == [("", Finish.PROMPT_TOO_LONG), ("?", Finish.EOS)]


@pytest.mark.parametrize("batch_size", [1, 8])
def test_settings_that_an_endpoint_does_not_know(endpoint: Endpoint, prompts: Prompts, batch_size: int) -> None:
    endpoint.be_strict()
    found = completions(model(endpoint, batch_size=batch_size), prompts("a", n=12))
    assert [one.text for one in found] == ["?"] * 12
    last = endpoint.log()[-1]["body"]
    assert last["max_completion_tokens"] == 64
    assert not last.keys() & {"max_tokens", "seed"}


def test_the_key_is_nowhere(
    endpoint: Endpoint, items: Items, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(KEY, SECRET)
    endpoint.fail("500", "drop", "malformed", "", "401")
    writer = Writer.of(model(endpoint, key=None), Request("openai", sampling=Sampling(n=4, max_new_tokens=64)))
    with caplog.at_level(logging.DEBUG), pytest.raises(HumanEvalXError) as caught:
        list(writer.samples(items("go", 1), frozenset(), tmp_path))
    assert endpoint.log()[-1]["headers"]["authorization"] == f"Bearer {SECRET}"
    said = [str(caught.value), caplog.text, json.dumps(writer.describe()), (tmp_path / SAMPLES).read_text()]
    assert not [text for text in said if SECRET in text]


def test_many_at_a_time_are_the_same_samples(endpoint: Endpoint, prompts: Prompts) -> None:
    one = completions(model(endpoint), prompts("a", "b", n=10))
    endpoint.fail("500", "drop", "429")
    eight = completions(model(endpoint, batch_size=8), prompts("a", "b", n=10))
    assert len(one) == 20
    assert {(c.key, c.draw, c.text) for c in one} == {(c.key, c.draw, c.text) for c in eight}
    seeds = [entry["body"]["seed"] for entry in endpoint.log()]
    assert set(seeds[:20]) == set(seeds[20:])


def test_leaving_early_hangs_up(endpoint: Endpoint, prompts: Prompts) -> None:
    endpoint.fail("", *["slow"] * 4)
    found = model(endpoint, batch_size=4).complete(prompts("a", n=6), Sampling(max_new_tokens=64))
    next(found)
    found.close()  # type: ignore[attr-defined]
    deadline = time.monotonic() + 30
    # The server notices that nobody listens, and its threads end: no sixth request is made.
    while time.monotonic() < deadline and not all("sent" in entry for entry in endpoint.log()):
        time.sleep(0.05)
    assert all("sent" in entry for entry in endpoint.log())
    assert len(endpoint.log()) <= 5


def test_by_default_a_hosted_endpoint_needs_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (KEY, "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(ConfigurationError, match=r"api\.openai\.com/v1 wants a key: set OPENAI_API_KEY"):
        OpenAI.create(Request("openai", "m"))
    OpenAI.create(Request("openai", "m", settings=Settings(base_url="http://localhost:1/v1")))
