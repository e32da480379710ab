"""The command line of evaluate.py: options in, exit code out."""

from __future__ import annotations

import difflib
import errno
import inspect
import logging
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import fire

from humaneval_x import engines, runs
from humaneval_x import options as parse
from humaneval_x.doctor import command as doctor
from humaneval_x.errors import HumanEvalXError, UsageError
from humaneval_x.evaluation import Postprocess
from humaneval_x.models import DEFAULT
from humaneval_x.models.base import Sampling, Settings
from humaneval_x.options import Options
from humaneval_x.problems import Revision
from humaneval_x.programs import Limits
from humaneval_x.reports import page, table
from humaneval_x.reports import run as report_run
from humaneval_x.sandbox.hello import Isolation
from humaneval_x.tasks import Task
from humaneval_x.terminal import harmless, tell

#: What a shell reports for a program that Ctrl-C ended.
INTERRUPTED = 128 + signal.SIGINT
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
_KEPT = "What has its verdict is kept: make room, and the same command goes on from there"


def evaluate(
    task: str = "generation",
    lang: Any = "all",
    source: Any = None,
    target: Any = None,
    data: str | None = None,
    revision: str = "corrected",
    model: str = DEFAULT,
    generations: str | None = None,
    n: int = Sampling.n,
    k: Any = "1,10,100",
    temperature: float = Sampling.temperature,
    top_p: float = Sampling.top_p,
    max_new_tokens: int = Sampling.max_new_tokens,
    seed: int = Sampling.seed,
    prompt_template: str | None = None,
    chat: bool | None = None,
    checkpoint: str | None = None,
    base_url: str | None = None,
    batch_size: int | None = None,
    dtype: str | None = None,
    device: str | None = None,
    limit: int | None = None,
    postprocess: str = "careful",
    example_tests: bool = False,
    no_cache: bool = False,
    engine: str = engines.DEFAULT,
    address: str | None = None,
    isolation: str = "full",
    workers: int | None = None,
    time_limit: float = Limits.run_cpu_s,
    memory_limit: int = Limits.memory_mb,
    out: str | None = None,
) -> int:
    """Scores code that a model wrote: HumanEval-X, each sample run in a sandbox, pass@k.

    An interrupted run goes on where it stopped when the same command is given again. `evaluate.py doctor` says
    whether this machine is fit for it. Exit code: 0 all samples are
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
        model: whose samples (docs/models.md); codegeex, hf:NAME, openai:NAME, vllm:NAME, file:FILE or canonical.
        generations: a JSONL file of samples, gzipped or not, in place of --model.
        n: samples for each problem.
        k: for which k to estimate pass@k, with commas between.
        temperature: of the model's sampling; 0 is greedy.
        top_p: of the model's sampling: the mass of the likeliest tokens that are drawn from.
        max_new_tokens: the most tokens that a sample may have.
        seed: the same one gives the same samples.
        prompt_template: a file with what to ask the model, in place of the published prompt or the chat prompt.
        chat: ask by chat, as instruct models want it; --nochat has the prompt continued. Where not given: hf and vllm
            go by whether the model has a chat template, openai asks by chat.
        checkpoint: CodeGeeX's weights. Where not given: CODEGEEX_CHECKPOINT, the demo checkpoint.
        base_url: the endpoint of openai:NAME. Where not given: OPENAI_BASE_URL. The key is in OPENAI_API_KEY.
        batch_size: samples that the model writes at a time.
        dtype: in what the model computes: float32, float16 or bfloat16.
        device: where it computes: cpu, cuda, cuda:1. Where not given: a GPU if there is one.
        limit: score only the first so many problems of each language.
        postprocess: how a completion becomes a program: careful (finds the code in chat answers, keeps helper
            functions) or published (the published evaluator's rules).
        example_tests: judge by the examples of the docstring instead of the tests; problems without are left out.
        no_cache: run each sample, even where another one, of this run or of an earlier one, is the same program to the
            last byte.
        engine: where samples are run: docker (this machine's engine, or DOCKER_HOST's) or ray (docs/clusters.md).
        address: of the Ray cluster, HOST:PORT. Where not given: RAY_ADDRESS, the cluster that this machine is in.
        isolation: full, or reduced: runs samples even where containers lack walls behind the first one (a filter of
            system calls, limits), and marks the results.
        workers: samples run at the same time, on each machine; the number of cores where not given.
        time_limit: seconds of CPU time a program may use.
        memory_limit: MiB of memory a program may use.
        out: folder for the results; a new one under runs/ where not given.
    """
    _log_to_terminal()
    chosen = Options(
        task=parse.choice(Task, task, "--task"),
        targets=parse.language_names(lang if target is None else target, "--lang" if target is None else "--target"),
        sources=parse.language_names(lang if source is None else source, "--source") if task == "translation" else (),
        data=parse.file(data, "--data"),
        revision=parse.choice(Revision, revision, "--revision"),
        model=parse.text(model, "--model") or DEFAULT,
        generations=parse.file(generations, "--generations"),
        sampling=Sampling(
            n=parse.whole(n, "--n"),
            temperature=parse.number(temperature, "--temperature"),
            top_p=parse.number(top_p, "--top-p"),
            max_new_tokens=parse.whole(max_new_tokens, "--max-new-tokens"),
            seed=parse.whole(seed, "--seed", least=0),
        ),
        settings=Settings(
            checkpoint=parse.file(checkpoint, "--checkpoint"),
            base_url=parse.text(base_url, "--base-url"),
            chat=parse.flag(chat, "--chat"),
            prompt_template=parse.file(prompt_template, "--prompt-template"),
            batch_size=None if batch_size is None else parse.whole(batch_size, "--batch-size"),
            dtype=parse.text(dtype, "--dtype"),
            device=parse.text(device, "--device"),
        ),
        k=parse.draws(k),
        limit=None if limit is None else parse.whole(limit, "--limit"),
        postprocess=parse.choice(Postprocess, postprocess, "--postprocess"),
        example_tests=bool(example_tests),
        share=not no_cache,
        engine=parse.text(engine, "--engine") or engines.DEFAULT,
        address=parse.text(address, "--address"),
        isolation=parse.choice(Isolation, isolation, "--isolation"),
        workers=None if workers is None else parse.whole(workers, "--workers"),
        limits=limits(time_limit, memory_limit),
        out=None if out is None else Path(str(out)),
    )
    path, summary = runs.run(chosen)
    print(table.render(summary))
    print(f"Results: {path}\nPage:    {page.write_page(report_run.load(path))}")
    return 0 if summary["complete"] else 3


def limits(time_limit_s: float, memory_limit_mb: int) -> Limits:
    """Limits with that much CPU time, wall time in proportion, and memory."""
    cpu_s = parse.positive(time_limit_s, "--time-limit")
    wall_s = Limits.run_wall_s / Limits.run_cpu_s * cpu_s
    return Limits(run_cpu_s=cpu_s, run_wall_s=wall_s, memory_mb=parse.whole(memory_limit_mb, "--memory-limit", 64))


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; returns the exit code. Errors of ours end in one message, without a traceback."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == [doctor.NAME]:
        return doctor.main(arguments[1:], "evaluate.py")
    try:
        _check_names(arguments)
        code = fire.Fire(evaluate, command=arguments, name="evaluate.py", serialize=lambda code: None)
    except HumanEvalXError as error:
        return tell(error, "evaluate.py")
    except OSError as error:
        if error.errno not in _NO_ROOM:
            raise
        where = f" for {error.filename}" if error.filename else ""
        print(f"evaluate.py: no room on the disk{where} ({error.strerror}). {_KEPT}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\nevaluate.py: interrupted; the same command goes on from here", file=sys.stderr)
        return INTERRUPTED
    return int(code)


class _Harmless(logging.Formatter):
    """Messages may quote what a sample wrote: nothing in them acts on the terminal."""

    def format(self, record: logging.LogRecord) -> str:
        return harmless(super().format(record))


def _log_to_terminal() -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Harmless("%(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])


def _check_names(arguments: Sequence[str]) -> None:
    """fire calls a function before it complains of options that the function does not have: this complains first.

    Raises:
        UsageError: names the option, and one that is spelt alike.
    """
    known = {name.replace("_", "-") for name in inspect.signature(evaluate).parameters}
    known |= {f"no{name}" for name in known} | {"help"}
    for argument in arguments:
        name = argument[2:].partition("=")[0].replace("_", "-")
        if argument == "--":
            return
        if argument.startswith("--") and name not in known:
            alike = difflib.get_close_matches(name, known, n=1)
            hint = f"; did you mean --{alike[0]}?" if alike else ""
            raise UsageError(f"there is no option --{name}{hint or '.'} All options: evaluate.py --help")
