"""The agent: pid 1 of a container that runs one untrusted program after the other, each in a clean place.

It is root with the capabilities SETUID, SETGID and KILL and no other, uses the standard library alone, and takes jobs
from the host over the engine's attach stream. Its one argument is the first of the user ids that it may use.
"""

from __future__ import annotations

import os
import signal
import sys

from cgroup import Cgroup
from channel import Channel
from jobs import Jobs
from probe import probe
from users import Users


def main() -> None:
    """Say hello, then do jobs until the host goes away."""
    if os.getpid() != 1:
        sys.exit("the agent ends every process that it sees: it only runs as pid 1 of a container")
    _stop_ignoring()
    # An engine that shuts down, or `docker stop`, need not wait: pid 1 ignores what it has no handler for.
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    os.umask(0o027)
    os.setgroups([])
    channel, users, cgroup = Channel(), Users(int(sys.argv[1])), Cgroup()
    channel.send({"hello": probe(users.next_sample(), cgroup)})
    jobs = Jobs(channel, users, cgroup, _wake())
    while True:
        channel.send(jobs.do(channel.receive()))


def _stop_ignoring() -> None:
    """What an engine that was started with nohup or in the background ignores, its containers would ignore, too."""
    for number in signal.valid_signals() - {signal.SIGPIPE, signal.SIGXFSZ}:  # Python's own
        if signal.getsignal(number) == signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)


def _wake() -> int:
    """A descriptor that can be read when a process has ended."""
    source, sink = os.pipe()
    os.set_blocking(source, False)
    os.set_blocking(sink, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(sink, warn_on_full_buffer=False)
    return source


main()
