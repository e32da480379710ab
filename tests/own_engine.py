"""An engine of a test's own, to be killed: nobody else's work dies with it."""

from __future__ import annotations

import contextlib
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import docker
import pytest

from humaneval_x.sandbox import engine


class Engine:
    """A dockerd with everything of its own. Its containerd stays, as under a service manager."""

    def __init__(self, folder: Path) -> None:
        self._folder, self.host = folder, f"unix://{folder}/engine.sock"
        self.client = docker.DockerClient(base_url=self.host, version="1.41", timeout=60, max_pool_size=32)
        places = [f"--{name}={folder}/containerd/{name}" for name in ("root", "state")]
        self._containerd = self._run(["containerd", *places, f"--address={folder}/containerd.sock", "--log-level=warn"])
        self.start()

    def start(self) -> None:
        """Start it and wait until it answers."""
        places = {"data-root": "data", "exec-root": "exec", "pidfile": "pid", "containerd": "containerd.sock"}
        options = [f"--{option}={self._folder / name}" for option, name in places.items()]
        (self._folder / "pid").unlink(missing_ok=True)
        # In a network namespace of its own: an engine that is told to have no bridge removes docker0, whosever it is.
        command = ["unshare", "--net", "dockerd", f"--host={self.host}", "--bridge=none", "--iptables=false"]
        self._process = self._run([*command, "--log-level=warn", *options])
        deadline = time.monotonic() + 120
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                pytest.fail("dockerd does not start:\n" + (self._folder / "log").read_text()[-3000:])
            time.sleep(0.1)

    def end(self, how: signal.Signals) -> None:
        """Send it a signal and wait for its end."""
        self._process.send_signal(how)
        self._process.wait(timeout=120)

    def close(self) -> None:
        """End all of it and remove its folder."""
        self.end(signal.SIGTERM)
        self.client.close()
        self._containerd.terminate()
        self._containerd.wait(timeout=60)
        mounts = [
            line.split()[1] for line in Path("/proc/mounts").read_text().splitlines() if str(self._folder) in line
        ]
        for mount in reversed(mounts):
            subprocess.run(["umount", "--lazy", mount], check=True)
        shutil.rmtree(self._folder)

    def _run(self, command: list[str]) -> subprocess.Popen[bytes]:
        with open(self._folder / "log", "ab") as log:
            return subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)

    def _answers(self) -> bool:
        with contextlib.suppress(Exception):
            return bool(self.client.ping())
        return False


@contextlib.contextmanager
def engine_with(image: str) -> Iterator[Engine]:
    """An engine that has one image, by its reference and so by its id."""
    # Not pytest's folder: the path of a socket may not be long.
    own = Engine(Path(tempfile.mkdtemp(prefix="hx-engine-")))
    try:
        with contextlib.closing(engine.connect()) as client:
            own.client.images.load(client.images.get(image).save(named=image))
        yield own
    finally:
        own.close()
