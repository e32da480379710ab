"""Adapters: where samples come from.

A new one is a file of this package and a line in ADAPTERS. Its class has two things: `SETTINGS`, the names of those
fields of `base.Settings` that it heeds, and `create(request)`, which makes a `base.Adapter` of a `base.Request`.
"""

from __future__ import annotations

import importlib
from typing import cast

from humaneval_x.errors import UsageError
from humaneval_x.models.base import Adapter, Factory, Request

#: By the NAME of `--model NAME[:WHAT]`; a module is imported when it is asked for, and not before: some bring torch.
ADAPTERS = {
    "codegeex": "in_tree:InTree",
    "hf": "hf:HF",
    "openai": "openai:OpenAI",
    "vllm": "vllm:VLLM",
    "canonical": "canonical:Canonical",
    "file": "file:File",
}
DEFAULT = "codegeex"


def create(request: Request) -> Adapter:
    """The adapter that `request` asks for.

    Raises:
        UsageError: there is none of that name, or it has no use for a setting.
        ConfigurationError, DataError: the adapter's own.
    """
    if request.name not in ADAPTERS:
        known = ", ".join(ADAPTERS)
        raise UsageError(f"--model {request.name!r} is none of {known}; a model's own name comes behind one: hf:NAME")
    factory = _factory(request.name)
    if useless := [name for name in request.settings.given() if name not in factory.SETTINGS]:
        options = ", ".join("--" + name.replace("_", "-") for name in useless)
        raise UsageError(f"--model {request.name} has no use for {options}")
    return factory.create(request)


def _factory(name: str) -> Factory:
    module, _, attribute = ADAPTERS[name].partition(":")
    return cast(Factory, getattr(importlib.import_module(f"{__name__}.{module}"), attribute))
