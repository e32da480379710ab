"""The set-up command, `make setup`: an engine that answers, and the images in it.

Run as root on Debian or Ubuntu it installs and starts what is missing, saying so first: running it is the asking.
Anyone else is told what is missing and which command brings it; nothing is installed unasked.
"""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path

import docker

from humaneval_x.errors import EngineUnavailable
from humaneval_x.sandbox import apt, engine, images

ENGINE_LOG = Path("/var/log/dockerd.log")
_START_LIMIT_S = 60


def have_engine(report: apt.Report) -> docker.DockerClient:
    """A client of an engine that answers; as root on Debian the engine is installed and started where need be.

    Raises:
        EngineUnavailable: none answers and none may be installed, or it does not start.
    """
    try:
        return engine.connect()
    except EngineUnavailable:
        if not apt.allowed():
            raise
    if shutil.which("dockerd") is None:
        apt.install(engine.PACKAGES, report)
    # The package may have started it already; a second one gives way to the first.
    _start(report)
    return _wait()


def _start(report: apt.Report) -> None:
    """Start the engine as this machine starts services."""
    # systemd makes this folder where it is the machine's init; containers and small machines have none.
    if Path("/run/systemd/system").is_dir():
        report("engine", "starting it: systemctl enable --now docker")
        subprocess.run(["systemctl", "enable", "--now", "docker"], check=False)
        return
    report("engine", f"starting dockerd; its log is {ENGINE_LOG}")
    _mount_cgroups()
    _forget_dead_engine()
    with ENGINE_LOG.open("ab") as log:
        subprocess.Popen(["dockerd"], stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)


def _mount_cgroups() -> None:
    """Without an init that does it, the kernel's control groups may not be mounted."""
    if not any(Path("/sys/fs/cgroup").iterdir()) and shutil.which("cgroupfs-mount"):
        subprocess.run(["cgroupfs-mount"], check=False)


def _forget_dead_engine(pid_file: Path = Path("/var/run/docker.pid")) -> None:
    """Remove the pid file of an engine that was killed: dockerd refuses to start while anything, a zombie too, has that
    pid."""
    try:
        status = Path("/proc", pid_file.read_text().strip(), "status").read_text()
    except OSError:  # no such file, or no such process, which dockerd sees by itself
        return
    if "Name:\tdockerd\n" not in status or "State:\tZ" in status:
        pid_file.unlink(missing_ok=True)


def _wait() -> docker.DockerClient:
    """Wait until the engine answers."""
    deadline = time.monotonic() + _START_LIMIT_S
    while True:
        try:
            return engine.connect()
        except EngineUnavailable as error:
            if time.monotonic() > deadline:
                raise EngineUnavailable(f"the engine does not start; see {ENGINE_LOG}. {error}") from error
        time.sleep(0.5)


def main() -> None:
    """Set up this machine."""
    from humaneval_x.languages import LANGUAGES

    client = have_engine(images.printed)
    images.ensure(LANGUAGES, client, report=images.printed, may_install=apt.allowed())
    images.printed("set up", f"Docker {engine.facts(client).version}, images of {', '.join(LANGUAGES)}")


if __name__ == "__main__":
    images.finish(main)
