"""The server of endpoint.py, as a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any


class Endpoint:
    """The server of endpoint.py."""

    def __init__(self, port: int = 0) -> None:
        script = Path(__file__).with_name("endpoint.py")
        self.process = subprocess.Popen([sys.executable, str(script), str(port)], stdout=subprocess.PIPE, text=True)
        assert self.process.stdout
        self.port = int(self.process.stdout.readline())
        self.url = f"http://127.0.0.1:{self.port}/v1"

    def fail(self, *faults: str) -> None:
        """The next requests go wrong in these ways."""
        self._post("faults", faults)

    def be_strict(self) -> None:
        """From now on settings that some endpoints do not know are refused."""
        self._post("strict", {})

    def _post(self, path: str, value: object) -> None:
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/{path}", json.dumps(value).encode())
        urllib.request.urlopen(request).read()

    def log(self) -> list[dict[str, Any]]:
        """What was asked so far."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/log") as answer:
            entries: list[dict[str, Any]] = json.load(answer)
        return entries

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()
        assert self.process.stdout
        self.process.stdout.close()
