"""Scoring from Python, answers as they come: execution as a reward in training."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from types import TracebackType

from humaneval_x import engines, tasks
from humaneval_x.errors import UsageError
from humaneval_x.evaluation import Evaluator, Plan, Postprocess
from humaneval_x.modes import ModeTable
from humaneval_x.options import choice
from humaneval_x.problems import Revision, load_problems
from humaneval_x.programs import Limits
from humaneval_x.results import Record
from humaneval_x.samples import Sample
from humaneval_x.tasks import Item
from humaneval_x.verdicts import Verdict


class Scorer:
    """Judges answers to problems as `evaluate.py` does, in sandboxes that stay warm between calls.

    A context manager that removes its containers. Thread-safe: calls at the same time share the sandboxes.
    """

    def __init__(
        self,
        *languages: str,
        data: str | Path | None = None,
        source: str | None = None,
        revision: Revision | str = Revision.CORRECTED,
        postprocess: Postprocess | str = Postprocess.CAREFUL,
        example_tests: bool = False,
        limits: Limits | None = None,
        workers: int | None = None,
        engine: str = engines.DEFAULT,
        address: str | None = None,
    ) -> None:
        """`data` is a folder of problems in this schema, of any number (see `load_problems`). `source`: answers are
        translations from that language. `workers` programs run at a time, by default as many as there are cores.
        `engine` and `address` as on the command line. Images that are missing are built.

        Raises:
            UsageError, DataError: no such language, revision or postprocessing, or no problems.
            ConfigurationError: nothing can be run here; says what is missing.
        """
        chosen = choice(Revision, revision, "revision")
        #: What can be answered, by task id: `prompt` goes to the model.
        self.items: Mapping[str, Item] = {
            item.problem.task_id: item
            for name in languages
            for item in _items(name, source, data, chosen)
            if item.problem.has_example_tests or not example_tests
        }
        if not self.items:
            raise UsageError(
                "there is nothing to score: name languages, as Scorer('python'), whose problems have such tests"
            )
        by_key = {item.key: item for item in self.items.values()}
        self._plan = Plan(by_key, chosen, {}, choice(Postprocess, postprocess, "postprocess"), example_tests)
        self._modes, self._source = ModeTable(), source
        self._engine = engines.create(engine, engines.Request(languages, limits or Limits(), workers, address))

    def score(self, answers: Iterable[tuple[str, str]]) -> list[Record]:
        """A record for each (task id, completion), in their order; `completion_id` is the place in it.

        Answers that make the same program are run once. Time-outs are looked at again with little beside them before
        they count, at the end of the call.

        Raises:
            UsageError: there is no such task.
            SandboxesUnusable, ConfigurationError: nothing can be run.
        """
        samples = [self._sample(task_id, place, text) for place, (task_id, text) in enumerate(answers)]
        engine = self._engine
        evaluator = Evaluator(self._plan, engine, engine.workers, self._modes, quiet_workers=engine.quiet_workers)
        return sorted(evaluator.records(samples), key=lambda record: record.completion_id)

    def rewards(self, answers: Iterable[tuple[str, str]]) -> list[float | None]:
        """1.0 for each answer that passed and 0.0 for each that did not; None where the sandbox failed, which says
        nothing about the answer. Raises as `score` does."""
        return [
            None if record.verdict is Verdict.SANDBOX_ERROR else float(record.passed) for record in self.score(answers)
        ]

    def close(self) -> None:
        """Remove the containers."""
        self._engine.__exit__(None, None, None)

    def __enter__(self) -> Scorer:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _sample(self, task_id: str, place: int, text: str) -> Sample:
        if task_id not in self.items:
            known = ", ".join(list(self.items)[:3])
            raise UsageError(
                f"answer {place} is for {task_id!r}, which is none of the {len(self.items)} tasks: {known}, …"
            )
        return Sample(task_id, place, text, source=self._source)


def _items(name: str, source: str | None, data: str | Path | None, revision: Revision) -> Iterable[Item]:
    problems = load_problems(name, data, revision)
    if source is None:
        return map(tasks.generation, problems)
    return tasks.translations(load_problems(source, data, revision), problems)
