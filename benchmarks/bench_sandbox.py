"""How fast samples are judged, against the plain commands on the same programs in the same run: `make bench`.

    python benchmarks/bench_sandbox.py            the real data where HUMANEVAL_X_DATA names it, else data/mini
    python benchmarks/bench_sandbox.py --quick    few programs, one round: that it works, and rough ratios
    python benchmarks/bench_sandbox.py --languages cpp go --programs 82 --rounds 5 --out runs/bench

Both sides take turns, round by round, each on the one same core: first the plain commands (g++ && ./a.out, …) in a loop
inside a container of the language's image, then the harness with containers, split verdicts and records, and without
its caches of verdicts. Each side has a round before that is not counted, in which judges are built. CPU time is what
compiler and program use on the plain side, and on ours all there is: the containers with agent and judge, this process,
and the engine. Then all languages together, with one worker on that one core and with two on two.
"""

from __future__ import annotations

import argparse
import json
import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from humaneval_x.reports.table import align
from humaneval_x.sandbox import engine, images
from humaneval_x.verdicts import Verdict
from sandbox import ours, plain, report, workload
from sandbox.workload import CANONICAL, MIXED, MIXES, Work

ALL = "all"
#: On how many times as many samples as else one core and two are compared: so many that the end, when one worker has
#: nothing left to do, is little of the time.
_TIMES_AS_MANY = 3


def main() -> None:
    options = parse()
    names = workload.languages_with(options.languages)
    client = engine.connect()
    images.ensure(names, client)
    results: dict[str, Any] = {"machine": report.machine(), "data": str(workload.data()), "options": vars(options)}
    print(f"{results['machine']}\nprograms from {results['data']}, {options.programs} a language; core {options.core}")
    results["mixes"] = {mix: measure(names, mix, options, client) for mix in options.mixes}
    if not options.no_scaling:
        results["scaling"] = scaling(names, options)
    show(results)
    if options.out:
        write(results, Path(options.out))


def measure(names: Sequence[str], mix: str, options: argparse.Namespace, client: Any) -> dict[str, Any]:
    """Each language's rounds on both sides, and those of all together."""
    found: dict[str, Any] = {}
    for name in names:
        works = workload.works(name, mix, options.programs)
        side = ours.Ours(1, options.time_limit, options.core)
        try:
            found[name] = rounds(side, works, options, client, endless_too=mix == MIXED)
        finally:
            side.close()
        print(f"  {mix} {name}: {told(found[name])}", flush=True)
    found[ALL] = {side: together([found[name][side] for name in names]) for side in ("plain", "ours")}
    return found


def rounds(
    side: ours.Ours, works: Sequence[Work], options: argparse.Namespace, client: Any, endless_too: bool
) -> dict[str, Any]:
    """The rounds of one language."""
    language, first = works[0].problem.language, side.run(works)
    if not endless_too:
        # Where an operator turned makes an endless loop, the time limit would be all that is seen of the others.
        late = {record.completion_id for record in first.records if record.verdict is Verdict.TIME_LIMIT_EXCEEDED}
        works = [work for work in works if work.number not in late]
    texts = [plain.text(work.problem, work.solution) for work in works]
    measured: dict[str, Any] = {"plain": [], "ours": [], "verdicts": {}}
    for _ in range(options.rounds):
        measured["plain"].append(_plain_round(plain.run(client, language, texts, options.time_limit, options.core)))
        batch = side.run(works)
        measured["ours"].append(_our_round(batch))
        verdicts: defaultdict[str, int] = defaultdict(int)
        for record in batch.records:
            verdicts[record.verdict.value] += 1
        measured["verdicts"] = dict(verdicts)
    return measured


def _plain_round(programs: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    wall_s, cpu_s = (sum(program[key] for program in programs) for key in ("wall_s", "cpu_s"))
    count, passed = len(programs), sum(program["passed"] for program in programs)
    return {"samples": count, "rate": count / wall_s, "cpu_ms": 1000 * cpu_s / count, "passed": passed}


def _our_round(batch: ours.Batch) -> dict[str, Any]:
    each = {
        "cpu_ms": batch.cpu_s,
        "containers_ms": batch.containers_s,
        "engine_ms": batch.engine_s,
        "host_ms": batch.host_s,
    }
    return {
        "samples": batch.samples,
        "rate": batch.samples / batch.wall_s,
        **{name: 1000 * seconds / batch.samples for name, seconds in each.items()},
        "passed": sum(record.passed for record in batch.records),
        "phases_ms": {phase: 1000 * seconds / batch.samples for phase, seconds in batch.phases.items()},
    }


def together(languages: Sequence[Sequence[Mapping[str, Any]]]) -> list[dict[str, Any]]:
    """As if all languages' samples, as many of each, had been one batch: times add up."""
    found = []
    for parts in zip(*languages, strict=True):
        count = len(parts)
        one: dict[str, Any] = {"rate": count / sum(1 / part["rate"] for part in parts)}
        for key in parts[0].keys() - {"rate", "phases_ms"}:
            one[key] = sum(part[key] for part in parts) / (count if key.endswith("_ms") else 1)
        if "phases_ms" in parts[0]:
            phases = parts[0]["phases_ms"]
            one["phases_ms"] = {phase: sum(part["phases_ms"][phase] for part in parts) / count for phase in phases}
        found.append(one)
    return found


def scaling(names: Sequence[str], options: argparse.Namespace) -> dict[str, list[float]]:
    """Samples a second with one worker on one core and with two on two, on all languages as one pool of work."""
    count = _TIMES_AS_MANY * options.programs
    works = [work for name in names for work in workload.works(name, CANONICAL, count)]
    sides = {1: ours.Ours(1, options.time_limit, options.core), 2: ours.Ours(2, options.time_limit)}
    rates: dict[str, list[float]] = {str(workers): [] for workers in sides}
    try:
        for round_ in range(options.rounds + 1):
            for workers, side in sides.items():
                batch = side.run(works)
                if round_:
                    rates[str(workers)].append(batch.samples / batch.wall_s)
    finally:
        for side in sides.values():
            side.close()
    return rates


def told(measured: Mapping[str, Any]) -> str:
    """A line on one language."""
    ratio = report.spread(report.ratios(measured["plain"], measured["ours"], "cpu_ms"))
    count, passed = measured["plain"][-1]["samples"], measured["plain"][-1]["passed"]
    return f"{ratio} times; {passed} of {count} passed plain; ours {measured['verdicts']}"


def show(results: Mapping[str, Any]) -> None:
    """All tables."""
    for mix in results["mixes"]:
        print(f"\n{mix}\n{align(report.rows(results, mix))}\n\n{align(report.phase_rows(results, mix))}")
    if "scaling" in results:
        print(f"\n{scaling_line(results)}")


def scaling_line(results: Mapping[str, Any]) -> str:
    """Two cores over one."""
    one, two = results["scaling"]["1"], results["scaling"]["2"]
    gains = [double / single for single, double in zip(one, two, strict=True)]
    return f"2 cores over 1: {report.spread(gains)} times ({report.spread(one)} and {report.spread(two)} samples/s)"


def write(results: Mapping[str, Any], folder: Path) -> None:
    """bench.json, bench.md and, where matplotlib is there (the extra "plots"), a plot for each mix."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "bench.json").write_text(json.dumps(results, indent=1) + "\n")
    parts = [f"{results['machine']}; programs from {results['data']}\n"]
    for mix in results["mixes"]:
        parts += [
            f"## {mix}\n",
            report.markdown(report.rows(results, mix)),
            report.markdown(report.phase_rows(results, mix)),
        ]
    parts += [scaling_line(results) + "\n"] if "scaling" in results else []
    (folder / "bench.md").write_text("\n".join(parts))
    try:
        for mix in results["mixes"]:
            report.plot(results, mix, folder / f"bench-{mix}.png")
    except ImportError:
        print("no plots: pip install 'humaneval_x[plots]'")
    print(f"\nwritten to {folder}")


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--languages", nargs="*", default=[], help="all where not given")
    parser.add_argument("--programs", type=int, default=41, help="a language")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--mixes", nargs="*", choices=MIXES, default=MIXES)
    parser.add_argument("--time-limit", type=float, default=2.0, help="CPU seconds: endless loops are few but long")
    parser.add_argument("--core", type=int, default=max(os.sched_getaffinity(0)), help="on which one core both run")
    parser.add_argument("--quick", action="store_true", help="2 programs a language, 1 round")
    parser.add_argument("--no-scaling", action="store_true")
    parser.add_argument("--out", help="folder for bench.json, bench.md and plots")
    options = parser.parse_args()
    if options.quick:
        options.programs, options.rounds = 2, 1
    return options


if __name__ == "__main__":
    main()
