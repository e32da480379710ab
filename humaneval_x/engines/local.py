"""This machine's container engine, or the one that DOCKER_HOST names."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Mapping
from types import TracebackType
from typing import Any

from humaneval_x import languages
from humaneval_x.engines import Request, quiet
from humaneval_x.errors import UsageError
from humaneval_x.programs import Execution, Pace, Program
from humaneval_x.sandbox import engine, hello, images, toolchain
from humaneval_x.sandbox.hello import Isolation
from humaneval_x.sandbox.pool import Pool


class Local:
    """One pool of sandboxes."""

    is_uniform = True

    def __init__(self, request: Request) -> None:
        self.workers = request.workers or len(os.sched_getaffinity(0))
        self.quiet_workers = quiet(min(self.workers, os.cpu_count() or 1))
        self._client = engine.connect(connections=2 * self.workers + 8)
        self._images = images.ensure(request.languages, self._client)
        gaps = [f"the engine cannot limit {what}" for what in engine.unlimited(self._client)]
        self._gaps = list(hello.accept(gaps, request.isolation))
        self._pool = Pool(
            self.workers, request.limits, client=self._client, isolation=request.isolation, warm=request.warm
        )
        self._request = request

    def describe(self) -> Mapping[str, Any]:
        """The images by reference, id and toolchain, and what the engine says of itself."""
        described: dict[str, Any] = {
            "images": {name: self._image(image) for name, image in self._images.items()},
            "engine": dataclasses.asdict(engine.facts(self._client)),
        }
        if self._request.isolation is not Isolation.FULL:
            gaps = dict.fromkeys((*self._gaps, *self._pool.prepare(self._request.languages[0])))
            described["isolation"] = {"asked": self._request.isolation.value, "gaps": list(gaps)}
        return described

    def run(self, program: Program, *, pace: Pace = Pace.NORMAL) -> Execution:
        """See Pool.run."""
        return self._pool.run(program, pace=pace)

    def __enter__(self) -> Local:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.close()

    def _image(self, image: images.Image) -> dict[str, str]:
        version = toolchain.version(self._client, image, languages.get(image.language).VERSION_COMMAND)
        return {"reference": image.reference, "id": image.id, "toolchain": version}


def create(request: Request) -> Local:
    """See engines.create."""
    if request.address is not None:
        raise UsageError("--address is for --engine ray; DOCKER_HOST says where another machine's Docker engine is")
    return Local(request)
