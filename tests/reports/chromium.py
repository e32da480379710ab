"""A headless Chromium, driven over its debugging pipe: no driver and no package between it and the tests."""

from __future__ import annotations

import base64
import contextlib
import itertools
import json
import os
import select
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

_OPTIONS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--remote-debugging-pipe",
)
#: A page that does nothing for so long is broken; how long it takes is not what is tested, but for `Page.opened_in_s`.
_TIMEOUT_S = 60.0


@contextlib.contextmanager
def chromium(profile: Path) -> Iterator[Browser]:
    """A browser with a fresh `profile`; the test fails where none is installed."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.fail("the tests marked browser need Chromium: apt-get install chromium")
    command_read, command_write = os.pipe()
    answer_read, answer_write = os.pipe()
    # Chromium reads commands from descriptor 3 and answers on 4.
    shell = f'exec "$@" 3<&{command_read} 4>&{answer_write}'
    arguments = ["bash", "-c", shell, "bash", program, *_OPTIONS, f"--user-data-dir={profile}"]
    process = subprocess.Popen(arguments, pass_fds=(command_read, answer_write), stderr=subprocess.DEVNULL)
    os.close(command_read)
    os.close(answer_write)
    try:
        yield Browser(command_write, answer_read)
    finally:
        process.kill()
        process.wait()
        os.close(command_write)
        os.close(answer_read)


class Browser:
    """Speaks the DevTools protocol: JSON objects with a zero byte after each."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands, self._answers = commands, answers
        self._ids = itertools.count(1)
        self._buffer = b""
        self._target = ""
        #: Events that have come and were not looked at, by session.
        self.events: list[dict[str, Any]] = []

    def call(self, method: str, session: str | None = None, **parameters: Any) -> dict[str, Any]:
        """The answer to a command."""
        number = next(self._ids)
        message = {"id": number, "method": method, "params": parameters} | ({"sessionId": session} if session else {})
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") == number:
                assert "error" not in answer, answer
                result: dict[str, Any] = answer["result"]
                return result
            self.events.append(answer)

    def open(self, path: Path, width: int = 1280, theme: str = "light") -> Page:
        """A page from disk in a tab of its own, when it says that it is ready."""
        earlier, self._target = self._target, self.call("Target.createTarget", url="about:blank")["targetId"]
        if earlier:
            # What is in the background draws nothing.
            self.call("Target.closeTarget", targetId=earlier)
        session = self.call("Target.attachToTarget", targetId=self._target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable", session)
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
        self.call("Emulation.setDeviceMetricsOverride", session, **size)
        features = [{"name": "prefers-color-scheme", "value": theme}]
        self.call("Emulation.setEmulatedMedia", session, features=features)
        self.call("Page.bringToFront", session)
        page = Page(self, session)
        page.load(path.resolve().as_uri())
        return page

    def _next(self) -> dict[str, Any]:
        deadline = time.monotonic() + _TIMEOUT_S
        while b"\0" not in self._buffer:
            ready, _, _ = select.select([self._answers], [], [], max(0.0, deadline - time.monotonic()))
            assert ready, "Chromium does not answer"
            received = os.read(self._answers, 1 << 20)
            assert received, "Chromium has ended"
            self._buffer += received
        message, _, self._buffer = self._buffer.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found


class Page:
    """One tab."""

    def __init__(self, browser: Browser, session: str) -> None:
        self._browser, self._session = browser, session
        self.opened_in_s = 0.0

    def load(self, address: str) -> None:
        """Goes to `address` and waits for the page to be ready."""
        start = time.monotonic()
        self._browser.call("Page.navigate", self._session, url=address)
        self.wait("document.documentElement?.dataset.ready === 'yes'")
        self.opened_in_s = time.monotonic() - start

    def run(self, script: str) -> Any:
        """The value of an expression, awaited."""
        arguments = {"expression": script, "returnByValue": True, "awaitPromise": True}
        answer = self._browser.call("Runtime.evaluate", self._session, **arguments)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def wait(self, condition: str) -> None:
        """Until the expression is true."""
        deadline = time.monotonic() + _TIMEOUT_S
        while not self.run(f"Boolean({condition})"):
            assert time.monotonic() < deadline, f"never came true: {condition}; {self.complaints()}"
            time.sleep(0.02)

    def texts(self, selector: str) -> list[str]:
        """The visible text of each element that `selector` finds."""
        found: list[str] = self.run(
            f"[...document.querySelectorAll({json.dumps(selector)})].map((each) => each.innerText)"
        )
        return found

    def click(self, selector: str, place: int = 0) -> None:
        """A click on the element, as its handlers see it."""
        self.run(
            f"document.querySelectorAll({json.dumps(selector)})[{place}]"
            ".dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))"
        )

    def complaints(self) -> list[str]:
        """What the console, the log and uncaught errors said."""
        found = []
        for event in self._mine():
            parameters = event["params"]
            if event["method"] == "Runtime.exceptionThrown":
                details = parameters["exceptionDetails"]
                found.append(details.get("exception", {}).get("description") or details["text"])
            elif event["method"] == "Runtime.consoleAPICalled" and parameters["type"] in ("error", "warning", "assert"):
                found.append(str([argument.get("value") for argument in parameters["args"]]))
            elif event["method"] == "Log.entryAdded" and parameters["entry"]["level"] in ("error", "warning"):
                found.append(parameters["entry"]["text"])
        return found

    def requests(self) -> list[str]:
        """Every address that was asked for."""
        sent = (event for event in self._mine() if event["method"] == "Network.requestWillBeSent")
        return [event["params"]["request"]["url"] for event in sent]

    def screenshot(self, path: Path) -> Path:
        """A PNG of the whole page."""
        shot = self._browser.call("Page.captureScreenshot", self._session, captureBeyondViewport=True)
        path.write_bytes(base64.b64decode(shot["data"]))
        return path

    def _mine(self) -> list[dict[str, Any]]:
        return [event for event in self._browser.events if event.get("sessionId") == self._session]
