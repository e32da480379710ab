"""The command line of evaluate.py: options in, exit code out."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import fire

from humaneval_x import options as parse
from humaneval_x import runs
from humaneval_x.errors import HumanEvalXError
from humaneval_x.evaluation import Postprocess
from humaneval_x.options import Options
from humaneval_x.problems import Revision
from humaneval_x.programs import Limits
from humaneval_x.reports import table
from humaneval_x.tasks import Task

#: What a shell reports for a program that Ctrl-C ended.
INTERRUPTED = 128 + signal.SIGINT


def evaluate(
    task: str = "generation",
    lang: Any = "all",
    source: Any = None,
    target: Any = None,
    data: str | None = None,
    revision: str = "corrected",
    model: str | None = None,
    generations: str | None = None,
    n: int = 1,
    k: Any = "1,10,100",
    temperature: float = 0.8,
    limit: int | None = None,
    postprocess: str = "careful",
    example_tests: bool = False,
    no_cache: bool = False,
    workers: int | None = None,
    time_limit: float = Limits.run_cpu_s,
    memory_limit: int = Limits.memory_mb,
    out: str | None = None,
) -> int:
    """Scores code that a model wrote: HumanEval-X, each sample run in a sandbox, pass@k.

    An interrupted run goes on where it stopped when the same command is given again. Exit code: 0 all samples are
    scored, 2 something is wrong with the command, its files or this machine, 3 the sandbox failed for some samples
    (repeat the command), 130 interrupted.

    Args:
        task: generation (from declaration and docstring), translation (from another language) or ground-truth (the
            canonical solutions).
        lang: languages to score, with commas between: python, cpp, java, javascript, go, rust; all; or five, those of
            the published benchmark.
        source: in translation, languages to translate from; those of --lang where not given.
        target: in translation, languages to translate to; those of --lang where not given.
        data: folder with humaneval_<lang>.jsonl[.gz] files. Where not given: HUMANEVAL_X_DATA, what `make data` put
            into data/, the hub.
        revision: corrected (the faults in data/errata mended; prints the published score beside it) or published.
        model: whose samples: canonical.
        generations: a JSONL file of samples, gzipped or not, in place of --model.
        n: samples for each problem.
        k: for which k to estimate pass@k, with commas between.
        temperature: of the model's sampling.
        limit: score only the first so many problems of each language.
        postprocess: how a completion becomes a program: careful (finds the code in chat answers, keeps helper
            functions), published (the published evaluator's rules) or none.
        example_tests: judge by the examples of the docstring instead of the tests; problems without are left out.
        no_cache: run each sample, even where another one is the same program to the last byte.
        workers: samples run at the same time; the number of cores where not given.
        time_limit: seconds of CPU time a program may use.
        memory_limit: MiB of memory a program may use.
        out: folder for the results; a new one under runs/ where not given.
    """
    logging.basicConfig(format="%(message)s", level=logging.INFO, stream=sys.stderr)
    chosen = Options(
        task=parse.choice(Task, task, "--task"),
        targets=parse.language_names(lang if target is None else target, "--lang" if target is None else "--target"),
        sources=parse.language_names(lang if source is None else source, "--source") if task == "translation" else (),
        data=parse.file(data, "--data"),
        revision=parse.choice(Revision, revision, "--revision"),
        model=model,
        generations=parse.file(generations, "--generations"),
        n=parse.whole(n, "--n"),
        k=parse.draws(k),
        temperature=float(temperature) if temperature == 0 else parse.positive(temperature, "--temperature"),
        limit=None if limit is None else parse.whole(limit, "--limit"),
        postprocess=parse.choice(Postprocess, postprocess, "--postprocess"),
        example_tests=bool(example_tests),
        share=not no_cache,
        workers=parse.cores() if workers is None else parse.whole(workers, "--workers"),
        limits=limits(time_limit, memory_limit),
        out=None if out is None else Path(str(out)),
    )
    path, summary = runs.run(chosen)
    print(table.render(summary))
    print(f"\nResults: {path}")
    return 0 if summary["complete"] else 3


def limits(time_limit_s: float, memory_limit_mb: int) -> Limits:
    """Limits with that much CPU time, wall time in proportion, and memory."""
    cpu_s = parse.positive(time_limit_s, "--time-limit")
    wall_s = max(Limits.run_wall_s, Limits.run_wall_s / Limits.run_cpu_s * cpu_s)
    return Limits(run_cpu_s=cpu_s, run_wall_s=wall_s, memory_mb=parse.whole(memory_limit_mb, "--memory-limit", 64))


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; returns the exit code. Errors of ours end in one message, without a traceback."""
    try:
        code = fire.Fire(evaluate, command=arguments, name="evaluate.py", serialize=lambda code: None)
    except HumanEvalXError as error:
        print(f"evaluate.py: {error}", file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("\nevaluate.py: interrupted; the same command goes on from here", file=sys.stderr)
        return INTERRUPTED
    return int(code)
