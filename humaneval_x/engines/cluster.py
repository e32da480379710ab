"""A Ray cluster: on each node a pool of sandboxes, fed in batches; nodes may die and join in the middle.

Ray finds the nodes, starts an actor on each, carries programs and executions, and tells when a node is gone. What a
lost node had is run elsewhere; nothing is recorded before its execution is here, so nothing is lost or counted twice.
"""

from __future__ import annotations

import collections
import contextlib
import dataclasses
import logging
import socket
import threading
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Any

from humaneval_x import paths
from humaneval_x.engines import Request, quiet
from humaneval_x.engines.node import Node
from humaneval_x.engines.queue import Queue, Work
from humaneval_x.errors import ConfigurationError, SandboxesUnusable, UsageError
from humaneval_x.programs import Execution, Pace, Program
from humaneval_x.sandbox.hello import Isolation

log = logging.getLogger(__name__)

#: Programs that travel together: so many that the way there costs little, so few that no slot runs dry beside them.
BATCH = 4
#: How often to look which nodes there are.
_LOOK_S = 1.0
#: How long to wait for a node where there is none.
PATIENCE_S = 600.0
#: A node whose actor is lost so often is no good.
_MOST_LOSSES = 5
#: Of the checkout, what nodes have no use for.
_LEFT_OUT = [".git", ".venv", "runs", "data", "tests", "docs", "benchmarks", "__pycache__", "examples", "*.pt"]
_NO_RAY = "--engine ray needs Ray: pip install 'humaneval_x[ray]'"
_NO_CLUSTER = """\
no Ray cluster answers at {address} ({error}). Start one, or name another with --address:
  ray start --head --port 6379        on one machine; then --address auto there, or --address HOST:6379
  ray start --address HOST:6379       on each other one
docs/clusters.md has Kubernetes and Slurm."""


class Cluster:
    """The nodes of a Ray cluster that have CPUs."""

    is_uniform = False

    def __init__(self, request: Request) -> None:
        if request.isolation is not Isolation.FULL:
            raise UsageError(f"--isolation {request.isolation.value} is for --engine docker")
        self._ray = _connect(request.address or "auto")
        self._request = dataclasses.replace(request, address=None)
        self._queue, self._lock = Queue(), threading.Lock()
        #: By node id; also those whose actors could not start, and why.
        self._members: dict[str, _Member] = {}
        self._refused: dict[str, str] = {}
        self._losses: collections.Counter[str] = collections.Counter()
        self._closed = threading.Event()
        self._description: Mapping[str, Any] | None = None
        self._described = threading.Event()
        self._thread = threading.Thread(target=self._watch, name="nodes", daemon=True)
        self._thread.start()

    @property
    def workers(self) -> int:
        """Enough for all slots of the nodes that there are now, with some in reserve for nodes that join."""
        return max(32, 2 * BATCH * sum(_slots(node, self._request) for node in self._nodes().values()))

    def describe(self) -> Mapping[str, Any]:
        """Of the first node that is ready: images by reference (their ids differ from node to node) and engine."""
        self._described.wait()
        if self._description is None:
            raise self._no_nodes()
        known = self._description
        images = {
            name: {key: image[key] for key in ("reference", "toolchain")} for name, image in known["images"].items()
        }
        cluster = {"ray": self._ray.__version__, "nodes": len(self._nodes())}
        return {"images": images, "engine": {**known["engine"], "cluster": cluster}}

    @property
    def quiet_workers(self) -> int:
        """Half of each node's slots, as on one machine."""
        return sum(quiet(_slots(node, self._request)) for node in self._nodes().values()) or 1

    def run(self, program: Program, *, pace: Pace = Pace.NORMAL) -> Execution:
        """See Engine.run."""
        work = Work(program, pace)
        self._queue.put(work)
        return work.future.result()

    def __enter__(self) -> Cluster:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closed.set()
        self._queue.close(SandboxesUnusable("the cluster was let go of"))
        self._thread.join()
        for member in list(self._members.values()):
            member.close()
        self._ray.shutdown()

    def _nodes(self) -> dict[str, Mapping[str, Any]]:
        """The nodes that are alive and have CPUs, by id."""
        with contextlib.suppress(Exception):  # the cluster's head may be busy, or gone
            return {
                node["NodeID"]: node for node in self._ray.nodes() if node["Alive"] and node["Resources"].get("CPU")
            }
        return {}

    def _watch(self) -> None:
        """Have an actor on every node, and give up when there has been none for too long."""
        some_at = time.monotonic()
        while not self._closed.wait(_LOOK_S if self._members else 0.1):
            for name, node in self._nodes().items():
                if name not in self._members and name not in self._refused:
                    self._join(name, node)
            if self._members:
                some_at = time.monotonic()
            elif time.monotonic() - some_at > PATIENCE_S or (self._refused and self._all_refuse()):
                self._queue.close(self._no_nodes())
                self._described.set()
                return

    def _all_refuse(self) -> bool:
        return self._nodes().keys() <= self._refused.keys()

    def _no_nodes(self) -> SandboxesUnusable | ConfigurationError:
        if self._refused:
            return ConfigurationError("no node of the cluster can run sandboxes:\n" + "\n".join(self._refused.values()))
        return SandboxesUnusable(
            f"the cluster has had no node for {PATIENCE_S:.0f} s. "
            "Once it has, the same command goes on where it stopped."
        )

    def _join(self, name: str, node: Mapping[str, Any]) -> None:
        with self._lock:
            self._members[name] = _Member(self, name, node)

    # What members tell ---------------------------------------------------------------------------------------------

    def _ready(self, description: Mapping[str, Any]) -> None:
        with self._lock:
            self._description = self._description or description
            self._described.set()
            wanted, found = (
                {k: i["reference"] for k, i in d["images"].items()} for d in (self._description, description)
            )
        if wanted != found:
            raise ConfigurationError(f"its images are others: {found} instead of {wanted}")

    def _left(self, name: str, batch: list[Work], why: str, refused: bool) -> None:
        """A node is gone, or cannot do it: what it had goes elsewhere."""
        with self._lock:
            first = self._members.pop(name, None) is not None
            self._losses[name] += first
            if refused or self._losses[name] >= _MOST_LOSSES:
                self._refused[name] = why
        if first and not self._closed.is_set():
            log.warning("%s; what it had is run elsewhere", why)
        self._queue.put_back(batch)


class _Member:
    """One node: its actor, and a thread for each of its slots that feeds it."""

    def __init__(self, cluster: Cluster, name: str, node: Mapping[str, Any]) -> None:
        self._cluster, self._name, self._ray = cluster, name, cluster._ray
        self._address = node["NodeManagerAddress"]
        self._slots = _slots(node, cluster._request)
        self._gone = threading.Event()
        self._actor = self._start()
        threading.Thread(target=self._prepare, name=f"node {self._address}", daemon=True).start()

    def close(self) -> None:
        """Have the actor remove its containers and end."""
        self._gone.set()
        with contextlib.suppress(Exception):  # the node may be gone
            self._ray.get(self._actor.close.remote(), timeout=30)
        with contextlib.suppress(Exception):
            self._ray.kill(self._actor)

    def _start(self) -> Any:
        from ray.util.scheduling_strategies import NodeAffinitySchedulingStrategy

        options = {
            "num_cpus": 0,
            "max_concurrency": self._slots + 2,
            "scheduling_strategy": NodeAffinitySchedulingStrategy(self._name, soft=False),
        }
        request = dataclasses.replace(self._cluster._request, workers=self._slots)
        return self._ray.remote(Node).options(**options).remote(request)

    def _prepare(self) -> None:
        """Wait until the node has its images, then feed it."""
        try:
            self._cluster._ready(self._ray.get(self._actor.start.remote()))
        except Exception as error:
            self._leave([], error)
            return
        for number in range(self._slots):
            arguments = (number < quiet(self._slots),)
            threading.Thread(target=self._feed, args=arguments, name=f"{self._address} {number}", daemon=True).start()

    def _feed(self, plain: bool) -> None:
        """Has batch after batch run, of the same language as long as there is any: its containers are warm."""
        like = None
        while not self._gone.is_set() and not self._cluster._closed.is_set():
            takers = sum(member._slots for member in list(self._cluster._members.values()))
            batch = self._cluster._queue.take(like, takers, BATCH, plain, patience_s=1.0)
            if batch:
                like = (batch[0].pace, batch[0].program.language)
                self._run(batch)

    def _run(self, batch: list[Work]) -> None:
        programs = [work.program for work in batch]
        try:
            executions = self._ray.get(self._actor.run.remote(programs, batch[0].pace))
        except Exception as error:
            self._leave(batch, error)
            return
        for work, execution in zip(batch, executions, strict=True):
            work.future.set_result(execution)

    def _leave(self, batch: list[Work], error: Exception) -> None:
        """Ray's own errors: the node, or its actor, is gone, and another may start there. Ours: the node is no good."""
        from ray.exceptions import RayError, RayTaskError

        self._gone.set()
        cause = getattr(error, "cause", None) or error
        refused = isinstance(error, RayTaskError | ConfigurationError) or not isinstance(error, RayError)
        why = f"node {self._address}: {cause!s:.2000}" if refused else f"node {self._address} was lost"
        self._cluster._left(self._name, batch, why, refused)


def _slots(node: Mapping[str, Any], request: Request) -> int:
    return request.workers or max(1, int(node["Resources"]["CPU"]))


def _connect(address: str) -> Any:
    try:
        import ray
    except ImportError as error:
        raise ConfigurationError(_NO_RAY) from error
    # Nodes run this very checkout, sandboxes/ with it, so that their images are the same.
    _check_answers(address)
    environment = {"working_dir": str(paths.ROOT), "excludes": _LEFT_OUT}
    try:
        ray.init(address, runtime_env=environment, log_to_driver=False, logging_level=logging.ERROR)
    except (ConnectionError, RuntimeError, ValueError) as error:
        raise ConfigurationError(_NO_CLUSTER.format(address=address, error=str(error).splitlines()[0])) from error
    return ray


def _check_answers(address: str) -> None:
    """Ray itself tries for minutes."""
    host, colon, port = address.rpartition(":")
    if not colon or not port.isdecimal() or "/" in host:
        return
    try:
        socket.create_connection((host, int(port)), timeout=10).close()
    except OSError as error:
        raise ConfigurationError(_NO_CLUSTER.format(address=address, error=error)) from error


def create(request: Request) -> Cluster:
    """See engines.create."""
    return Cluster(request)
