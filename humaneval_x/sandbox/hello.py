"""What a new container has to prove before its first job."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from humaneval_x.errors import ConfigurationError, SandboxError
from humaneval_x.sandbox.framing import Message

#: Bits 5, 6 and 7: KILL, SETGID, SETUID.
_AGENT_CAPABILITIES = 0xE0


def check(message: Message) -> None:
    """Refuse a container that keeps less apart than it should.

    Raises:
        ConfigurationError: names what is open on this machine.
        SandboxError: the message is none that an agent sends first.
    """
    try:
        found = list(_weaknesses(message["hello"]))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise SandboxError(f"the agent's first message is not understood: {error!r:.200}") from error
    if found:
        raise ConfigurationError(
            f"containers on this machine are not closed: {'; '.join(found)}. Programs that nobody has read are not run "
            "in them. Does the engine support seccomp, capabilities and cgroups (docker info), and does it heed them?"
        )


def _weaknesses(probe: dict[str, Any]) -> Iterator[str]:
    agent, sample = probe["agent"], probe["sample"]
    if int(agent["CapEff"], 16) | int(agent["CapBnd"], 16) != _AGENT_CAPABILITIES:
        yield f"the agent has the capabilities {agent['CapEff']} and can have {agent['CapBnd']}"
    if int(sample["CapEff"], 16) | int(sample["CapPrm"], 16) or sample["regained"]:
        yield "samples have capabilities"
    if sample["NoNewPrivs"] != "1":
        yield "programs can gain privileges (no-new-privileges is not set)"
    if sample["Seccomp"] != "2":
        yield "system calls are not filtered (seccomp)"
    if len(set(sample["uids"])) != 1 or 0 in sample["uids"] or sample["groups"]:
        yield f"samples run as {sample['uids']} in the groups {sample['groups']}"
    if set(probe["interfaces"]) - {"lo"}:
        yield f"there is a network: {', '.join(map(str, probe['interfaces']))}"
    if not probe["root_read_only"] or sample["writable"]:
        yield f"samples can write to {', '.join(map(str, sample['writable'])) or 'the root file system'}"
    if sample["readable"]:
        yield f"samples can read {', '.join(map(str, sample['readable']))}"
    if probe["uncounted"]:
        yield f"cgroups do not count {', '.join(map(str, probe['uncounted']))}"
