"""What runs on each node of a cluster: a pool of sandboxes of its own engine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from humaneval_x.engines import Request
from humaneval_x.engines.local import Local
from humaneval_x.programs import Execution, Pace, Program


class Node:
    """A Ray actor, whose methods are called by several threads."""

    def __init__(self, request: Request) -> None:
        self._request = request
        self._local: Local | None = None

    def start(self) -> Mapping[str, Any]:
        """Builds the images that are missing here; see Engine.describe.

        Raises:
            ConfigurationError: no engine, or an image cannot be built.
        """
        # Not in __init__, whose errors Ray takes for the actor's death.
        self._local = Local(self._request)
        return self._local.describe()

    def run(self, programs: Sequence[Program], pace: Pace) -> list[Execution]:
        """Runs a batch, one after the other."""
        assert self._local is not None  # nothing is run before start() is through
        return [self._local.run(program, pace=pace) for program in programs]

    def close(self) -> None:
        """Remove the containers."""
        if self._local is not None:
            self._local.__exit__(None, None, None)
