"""One run: what it asks and judges, its manifest, and the way from options to a finished folder."""

from __future__ import annotations

import contextlib
import dataclasses
import datetime
import hashlib
import json
import logging
import os
import platform
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import humaneval_x
from humaneval_x import engines, languages, models, tasks
from humaneval_x.engines import Engine
from humaneval_x.errors import DataError, UsageError
from humaneval_x.evaluation import Evaluator, Plan
from humaneval_x.models.base import Adapter, Request
from humaneval_x.modes import ModeTable
from humaneval_x.options import Options
from humaneval_x.problems import Problem, ProblemSet, Revision, load_problems
from humaneval_x.reports.progress import Progress
from humaneval_x.reports.summary import summarize
from humaneval_x.results import FREE_SETTINGS, Record, RunFolder, new_run_path, read_records, unfinished_run
from humaneval_x.reuse.executions import ExecutionCache
from humaneval_x.sandbox import container
from humaneval_x.sandbox.hello import Isolation
from humaneval_x.tasks import Item, Task

log = logging.getLogger(__name__)

#: Samples of a language from which on zygotes take less time than they need to come up.
_WORTH_WARMING = 12
#: In a URL, before the host's name: https://user:password@host.
_PASSWORD = re.compile(r"(?<=://)[^/@\s]*@")


@dataclasses.dataclass(frozen=True)
class Problems:
    """All problem sets of a run, by language, in the revision that is scored and as published."""

    scored: Mapping[str, ProblemSet]
    published: Mapping[str, ProblemSet]

    @classmethod
    def load(cls, options: Options) -> Problems:
        """Loads the languages that `options` name.

        Raises:
            DataError: a language has no data; where the data set simply lacks it and others were asked for too, it is
                left out instead, and said.
        """
        scored, published = {}, {}
        wanted = dict.fromkeys((*options.targets, *options.sources))
        for name in wanted:
            try:
                published[name] = load_problems(name, options.data, Revision.PUBLISHED)
                scored[name] = load_problems(name, options.data, options.revision)
            except DataError as error:
                if languages.get(name).ON_HUB or len(wanted) == 1:
                    raise
                log.warning("%s is left out: %s", languages.get(name).TITLE, str(error).splitlines()[0])
        return cls(scored, published)


def make_plan(options: Options, problems: Problems) -> Plan:
    """What is asked and judged, with the published text of each item that errata mended.

    Raises:
        UsageError: there is nothing to judge.
    """
    items = {item.key: item for item in _items(options, problems.scored)}
    if options.example_tests:
        items = {key: item for key, item in items.items() if item.problem.has_example_tests}
        if not items:
            raise UsageError("none of these problems has example tests; leave out --example-tests")
    published: dict[tuple[str, str], Item] = {}
    if options.revision is Revision.CORRECTED:
        old = {item.key: item for item in _items(options, problems.published)}
        differing = (key for key in items if _judged(old[key].problem, options) != _judged(items[key].problem, options))
        published = {key: old[key] for key in differing}
    return Plan(items, options.revision, published, options.postprocess, options.example_tests)


def _judged(problem: Problem, options: Options) -> Problem:
    """The problem without the tests that this run does not use: mending those changes no verdict."""
    return dataclasses.replace(problem, **{"tests" if options.example_tests else "example_tests": ""})


def make_adapter(options: Options, problems: Problems) -> Adapter:
    """Where the samples come from.

    Raises:
        UsageError, ConfigurationError, DataError: nowhere: there is no such model, or the file of samples is malformed.
    """
    known = {name: problems.scored[name] for name in options.targets if name in problems.scored}
    source = options.sources[0] if options.task is Task.TRANSLATION and len(options.sources) == 1 else None
    name, _, what = _model(options).partition(":")
    return models.create(Request(name, what, options.sampling, options.settings, known, source))


def _model(options: Options) -> str:
    """NAME:WHAT of the adapter that is asked for."""
    if options.generations is not None:
        return f"file:{options.generations}"
    return "canonical" if options.task is Task.GROUND_TRUTH else options.model


def run(options: Options) -> tuple[Path, dict[str, Any]]:
    """Runs to the end, or goes on with what an earlier process left; returns the run's folder and its summary.

    Raises:
        HumanEvalXError: see errors.py. What had its verdict is in the folder.
    """
    problems = Problems.load(options)
    plan = make_plan(options, problems)
    adapter = make_adapter(options, problems)
    targets = tuple(dict.fromkeys(item.problem.language for item in plan.items.values()))
    warm = max(_totals(plan, adapter).values(), default=0) >= _WORTH_WARMING
    request = engines.Request(targets, options.limits, options.workers, options.address, options.isolation, warm)
    with engines.create(options.engine, request) as engine:
        manifest = _manifest(options, plan, problems, adapter, engine)
        path = options.out or unfinished_run(_label(options, manifest)) or new_run_path(_label(options, manifest))
        log.info("results go to %s", path)
        with RunFolder(path) as folder:
            summary = _fill(folder, options, plan, adapter, engine, manifest)
    return path, summary


def _fill(
    folder: RunFolder, options: Options, plan: Plan, adapter: Adapter, engine: Engine, manifest: dict[str, Any]
) -> dict[str, Any]:
    """Everything between an empty folder, or one that was left unfinished, and its summary."""
    modes, earlier = ModeTable(), folder.claim(manifest)
    with contextlib.ExitStack() as opened:
        cache = None
        # What was seen where walls are missing is kept for no later run.
        if options.share and engine.is_uniform and options.isolation is Isolation.FULL:
            cache = opened.enter_context(contextlib.closing(ExecutionCache(_conditions(manifest))))
        evaluator = Evaluator(plan, engine, engine.workers, modes, options.share, cache, engine.quiet_workers)
        _score(folder, evaluator, plan, adapter, earlier)
    summary = summarize(manifest, read_records(folder.path))
    summary["broken"] = _broken(plan, modes)
    summary["complete"] = not any(cell["sandbox_errors"] for cell in summary["cells"].values())
    folder.finish(summary)
    return summary


def _score(folder: RunFolder, evaluator: Evaluator, plan: Plan, adapter: Adapter, earlier: Sequence[Record]) -> None:
    keys = {record.key for record in earlier}
    done = frozenset(key[:3] for key in keys if plan.is_done(key[:3], keys))
    if earlier:
        log.info("%d samples have their verdicts already; going on from there", len(done))
    progress = Progress(_totals(plan, adapter), earlier)
    try:
        with contextlib.closing(adapter.samples(plan.items.values(), done, folder.path)) as samples:
            for record in evaluator.records(samples, keys):
                folder.append(record)
                progress.add(record)
    finally:
        progress.close()


def _conditions(manifest: Mapping[str, Any]) -> dict[str, str]:
    """By language, all that a verdict depends on beside the program: see ExecutionCache."""
    common = (humaneval_x.__version__, manifest["limits"], manifest["engine"], container.settings_digest())
    return {name: json.dumps((image["id"], *common), sort_keys=True) for name, image in manifest["images"].items()}


def _broken(plan: Plan, modes: ModeTable) -> dict[str, str]:
    """Tasks whose own canonical solution fails, and why: no sample's verdict on them means anything."""
    settled = filter(None, (modes.get(item.problem) for item in plan.items.values()))
    broken = {one.task_id: one.why for one in settled if not one.sound}
    for task_id, why in sorted(broken.items()):
        log.warning("%s is broken: its own canonical solution fails (%s)", task_id, why)
    return broken


def _items(options: Options, sets: Mapping[str, ProblemSet]) -> Iterable[Item]:
    def problems(name: str) -> list[Problem]:
        return list(sets.get(name, ()))[: options.limit]

    if options.task is not Task.TRANSLATION:
        return [tasks.generation(problem) for name in options.targets for problem in problems(name)]
    pairs = tasks.ordered_pairs(options.sources, options.targets)
    if not pairs:
        raise UsageError("translation needs two different languages: --source python --target java")
    present = [(source, target) for source, target in pairs if source in sets and target in sets]
    return [item for source, target in present for item in tasks.translations(sets[source], problems(target))]


def _totals(plan: Plan, adapter: Adapter) -> dict[str, int]:
    """Records to come, by language."""
    totals: dict[str, int] = {}
    for key, count in adapter.expected(plan.items.values()).items():
        language = plan.items[key].problem.language
        totals[language] = totals.get(language, 0) + count * (2 if key in plan.published else 1)
    return totals


def _label(options: Options, manifest: Mapping[str, Any]) -> str:
    """Names a run's folder; the same command gives the same label, so that it finds what it left unfinished."""
    names = options.targets if len(options.targets) == 1 else (f"{len(options.targets)}-languages",)
    settled = {key: value for key, value in manifest.items() if key not in FREE_SETTINGS}
    digest = hashlib.sha256(json.dumps(settled, sort_keys=True).encode()).hexdigest()[:8]
    return f"{options.task.value}-{names[0]}-{digest}"


def _manifest(options: Options, plan: Plan, problems: Problems, adapter: Adapter, engine: Engine) -> dict[str, Any]:
    targets = list(dict.fromkeys(item.problem.language for item in plan.items.values()))
    manifest: dict[str, Any] = {
        "humaneval_x": humaneval_x.__version__,
        "task": options.task.value,
        "created": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        "command": [_PASSWORD.sub("", word) for word in sys.argv],
        "languages": targets,
        "data": {name: _data(name, plan, problems) for name in targets},
        "revision": options.revision.value,
        "example_tests": options.example_tests,
        "postprocess": options.postprocess.value,
        "samples": dict(adapter.describe()),
        "k": list(options.k),
        "limits": dataclasses.asdict(options.limits),
        **engine.describe(),
        "workers": options.workers,
        "host": {"machine": platform.machine(), "cores": os.cpu_count(), "python": platform.python_version()},
    }
    if options.task is Task.TRANSLATION:
        present = {(item.source.language, item.problem.language) for item in plan.items.values() if item.source}
        manifest["pairs"] = [
            list(pair) for pair in tasks.ordered_pairs(options.sources, options.targets) if pair in present
        ]
    return manifest


def _data(name: str, plan: Plan, problems: Problems) -> dict[str, Any]:
    chosen = problems.scored[name]
    mended = {item.problem.task_id for item in plan.published.values()}
    asked = dict.fromkeys(item.problem.task_id for item in plan.items.values() if item.problem.language == name)
    return {
        "name": chosen.name,
        "origin": chosen.origin,
        "sha256": chosen.sha256,
        "revision": chosen.revision.value,
        "problems": list(asked),
        "mended": [task_id for task_id in asked if task_id in mended],
        "tests_sha256": _tests_sha256(plan, name),
    }


def _tests_sha256(plan: Plan, name: str) -> str:
    """One hash over the tests of all problems of a language: runs with different ones cannot be compared."""
    tests = {item.problem.task_id: item.problem.tests for item in plan.items.values() if item.problem.language == name}
    return hashlib.sha256(json.dumps(tests, sort_keys=True).encode()).hexdigest()
