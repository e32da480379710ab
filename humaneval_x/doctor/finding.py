"""What the doctor finds."""

from __future__ import annotations

import dataclasses
import json
import textwrap
from collections.abc import Sequence
from enum import StrEnum


class Level(StrEnum):
    """How bad it is."""

    OK = "ok"
    #: It works; something would be better otherwise.
    ADVICE = "advice"
    #: Samples cannot be run, or not by every language asked for.
    PROBLEM = "problem"


@dataclasses.dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    level: Level
    #: What was looked at: "disk space".
    topic: str
    found: str
    #: What to do about it; empty where nothing needs doing.
    way_out: str = ""


def healthy(findings: Sequence[Finding]) -> bool:
    """Whether nothing is a problem."""
    return all(finding.level is not Level.PROBLEM for finding in findings)


def render(finding: Finding) -> str:
    """For the terminal: the finding, and the way out under it."""
    lines = f"{finding.found}\n{finding.way_out}" if finding.way_out else finding.found
    indented = textwrap.indent(lines, " " * 30).lstrip()
    return f"{finding.level.value:<9}{finding.topic:<21}{indented}"


def to_json(findings: Sequence[Finding]) -> str:
    """For programs: {"healthy": bool, "findings": [{"level", "topic", "found", "way_out"}]}."""
    shown = {"healthy": healthy(findings), "findings": [dataclasses.asdict(finding) for finding in findings]}
    return json.dumps(shown, indent=2)
