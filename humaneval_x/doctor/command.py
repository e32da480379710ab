"""The command line of the doctor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import fire

from humaneval_x import languages
from humaneval_x import options as parse
from humaneval_x.doctor import container_engine, machine, probes
from humaneval_x.doctor.finding import Finding, Level, healthy, render, to_json
from humaneval_x.errors import ConfigurationError, HumanEvalXError
from humaneval_x.sandbox import engine
from humaneval_x.terminal import harmless, tell

#: As the first word of either command line.
NAME = "doctor"
_SICK = 2


def doctor(lang: Any = "all", json: bool = False) -> int:
    """Examines this machine: the engine, the images, how well programs are kept apart, disk space, cores, memory; then
    starts a slot of each language and runs a program in it. Changes nothing. Exit code: 0 nothing is a problem, 2
    something is.

    Args:
        lang: whose images and slots to look at, with commas between; or all.
        json: print {"healthy", "findings": [{"level", "topic", "found", "way_out"}]} for programs.
    """
    found = []
    for finding in examine(parse.language_names(lang, "--lang")):
        found.append(finding)
        if not json:
            print(harmless(render(finding)), flush=True)
    if json:
        print(to_json(found))
    return 0 if healthy(found) else _SICK


def examine(names: Sequence[str]) -> Iterator[Finding]:
    """All findings, each as it is made."""
    yield from machine.findings()
    try:
        client = engine.connect()
    except ConfigurationError as error:
        found, _, way_out = str(error).partition("\n")
        yield Finding(Level.PROBLEM, "engine", found, way_out)
        return
    yield from container_engine.findings(client)
    for name in names:
        yield from probes.findings(client, languages.get(name))


def main(arguments: Sequence[str], program: str) -> int:
    """Runs the command line after the word doctor; returns the exit code."""
    try:
        return int(fire.Fire(doctor, command=arguments, name=f"{program} {NAME}", serialize=lambda code: None))
    except HumanEvalXError as error:
        return tell(error, f"{program} {NAME}")
