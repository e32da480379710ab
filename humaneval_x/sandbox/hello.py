"""What a new container has to prove before its first job."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any

from humaneval_x.errors import ConfigurationError, SandboxError
from humaneval_x.sandbox.framing import Message

#: Bits 5, 6 and 7: KILL, SETGID, SETUID.
_AGENT_CAPABILITIES = 0xE0


class Isolation(StrEnum):
    """How closed a container has to be."""

    FULL = "full"
    #: Walls may be missing behind the first one: system calls that are not filtered, limits that nobody holds. Samples
    #: still have no network, no rights, and neither each other's files nor a judge's.
    REDUCED = "reduced"


def check(message: Message, isolation: Isolation = Isolation.FULL) -> tuple[str, ...]:
    """Refuse a container that keeps less apart than it should; returns what it lacks and was allowed to.

    Raises:
        ConfigurationError: names what is open on this machine.
        SandboxError: the message is none that an agent sends first.
    """
    try:
        holes, gaps = list(_holes(message["hello"])), list(_gaps(message["hello"]))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise SandboxError(f"the agent's first message is not understood: {error!r:.200}") from error
    if holes:
        raise _refusal([*holes, *gaps])
    return accept(gaps, isolation)


def accept(gaps: Sequence[str], isolation: Isolation) -> tuple[str, ...]:
    """`gaps`, where they are allowed.

    Raises:
        ConfigurationError: they are not; names them, and the option that allows them.
    """
    if gaps and isolation is Isolation.FULL:
        raise _refusal(gaps, " --isolation reduced runs samples nevertheless, and marks the results.")
    return tuple(gaps)


def _refusal(found: Sequence[str], otherwise: str = "") -> ConfigurationError:
    return ConfigurationError(
        f"containers on this machine are not closed: {'; '.join(found)}. Programs that nobody has read are not run "
        "in them. Does the engine support seccomp, capabilities and cgroups (docker info), and does it heed them?"
        + otherwise
    )


def _gaps(probe: dict[str, Any]) -> Iterator[str]:
    """What is missing behind the first wall."""
    agent, sample = probe["agent"], probe["sample"]
    if int(agent["CapEff"], 16) | int(agent["CapBnd"], 16) != _AGENT_CAPABILITIES:
        yield f"the agent has the capabilities {agent['CapEff']} and can have {agent['CapBnd']}"
    if sample["NoNewPrivs"] != "1":
        yield "programs can gain privileges (no-new-privileges is not set)"
    if sample["Seccomp"] != "2":
        yield "system calls are not filtered (seccomp)"
    if probe["uncounted"]:
        yield f"cgroups do not count {', '.join(map(str, probe['uncounted']))}"


def _holes(probe: dict[str, Any]) -> Iterator[str]:
    """What makes verdicts worth nothing, or lets a sample out at once: never allowed."""
    sample = probe["sample"]
    if int(sample["CapEff"], 16) | int(sample["CapPrm"], 16) or sample["regained"]:
        yield "samples have capabilities"
    if len(set(sample["uids"])) != 1 or 0 in sample["uids"] or sample["groups"]:
        yield f"samples run as {sample['uids']} in the groups {sample['groups']}"
    if set(probe["interfaces"]) - {"lo"}:
        yield f"there is a network: {', '.join(map(str, probe['interfaces']))}"
    if not probe["root_read_only"] or sample["writable"]:
        yield f"samples can write to {', '.join(map(str, sample['writable'])) or 'the root file system'}"
    if sample["readable"]:
        yield f"samples can read {', '.join(map(str, sample['readable']))}"
