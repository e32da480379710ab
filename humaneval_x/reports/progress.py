"""Live progress of a run: what is done, what has passed so far, how fast, how long still."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import IO, Any

from tqdm import tqdm

from humaneval_x.problems import Revision
from humaneval_x.reports import words
from humaneval_x.results import Record
from humaneval_x.statistics import mean_score
from humaneval_x.verdicts import Verdict


class Progress:
    """A bar for the whole run and, with several languages, one for each. Silent where nobody watches.

    `totals` is the number of records of the whole run, by language; `earlier` are those that an interrupted process
    left: done and counted, but not part of the speed. What passed so far carries an interval over the problems seen
    so far; it is no score, since the problems come in their order.
    """

    def __init__(
        self,
        totals: Mapping[str, int],
        earlier: Iterable[Record] = (),
        file: IO[str] | None = None,
        force: bool = False,
    ) -> None:
        self._file = file or sys.stderr
        self._disabled = not (force or self._file.isatty())
        self._passed = {language: _Passed() for language in totals}
        done = self._count(earlier)
        self._bars: dict[str, Any] = {}
        if len(totals) > 1:
            for language, total in totals.items():
                self._bars[language] = self._bar(words.title(language), total, done[language])
        title = "all" if self._bars else "".join(map(words.title, totals))
        self._total = self._bar(title, sum(totals.values()), sum(done.values()))

    def add(self, record: Record) -> None:
        """One more record is there."""
        if self._disabled:
            return
        passed = self._passed[record.language]
        passed.add(record)
        bar = self._bars.get(record.language, self._total)
        bar.set_postfix_str(passed.text(), refresh=False)
        if bar is not self._total:
            bar.update()
        self._total.update()

    def close(self) -> None:
        """Leaves the bars as they are and the cursor under them."""
        for bar in (*self._bars.values(), self._total):
            bar.close()

    def _count(self, earlier: Iterable[Record]) -> dict[str, int]:
        done = dict.fromkeys(self._passed, 0)
        for record in earlier:
            self._passed[record.language].add(record)
            done[record.language] += 1
        return done

    def _bar(self, title: str, total: int, done: int) -> Any:
        return tqdm(
            desc=title.ljust(max(len(words.title(language)) for language in self._passed)),
            total=total,
            initial=done,
            position=len(self._bars),
            file=self._file,
            disable=self._disabled,
            unit=" samples",
            mininterval=0.2,
            dynamic_ncols=True,
        )


class _Passed:
    """The share of samples that passed so far, problem by problem, of one language."""

    #: So many more records until the interval is worked out again.
    _EVERY = 20

    def __init__(self) -> None:
        self._problems: dict[str, dict[str, tuple[int, int]]] = {revision.value: {} for revision in Revision}
        self._seen = 0
        self._text = ""

    def add(self, record: Record) -> None:
        self._seen += 1
        if record.verdict is Verdict.SANDBOX_ERROR:
            return
        problems, key = self._problems[record.revision], f"{record.source or ''} {record.task_id}"
        n, c = problems.get(key, (0, 0))
        problems[key] = (n + 1, c + record.passed)

    def text(self) -> str:
        """passed 45.3% [38.2–52.6]"""
        if not self._text or self._seen % self._EVERY == 0:
            self._text = self._now()
        return self._text

    def _now(self) -> str:
        # A corrected run judges the few mended problems as published too: those second verdicts are not shown.
        problems = self._problems[Revision.CORRECTED.value] or self._problems[Revision.PUBLISHED.value]
        if not problems:
            return ""
        found = mean_score([dict(enumerate(c / n for n, c in problems.values()))])
        return f"passed {words.percent(found.value)}% [{words.percent(found.low)}–{words.percent(found.high)}]"
