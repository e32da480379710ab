"""Every error that humaneval_x raises on purpose.

    HumanEvalXError
    ├── UsageError              the command line, an option or an argument is wrong
    ├── DataError               a data set, errata or generation file is not what it should be
    ├── ConfigurationError      this machine lacks something: the message says what and how to get it
    │   └── EngineUnavailable   no container engine answers
    ├── RunFolderError          the run folder belongs to another run or is in use
    ├── ModelUnavailable        a model's endpoint is down: what was drawn is kept, and the run can be resumed
    ├── SandboxError            the sandbox broke under a sample: retried, never held against the sample
    └── SandboxesUnusable       the sandbox breaks for every sample: the run stops and can be resumed

What a *sample* does is never an exception: it is a `Verdict`.
"""

from __future__ import annotations


class HumanEvalXError(Exception):
    """Base of all errors; the message is written for the person at the command line."""

    exit_code = 2


class UsageError(HumanEvalXError, ValueError):
    """The caller asked for something that cannot be; names the value and what would be accepted."""


class DataError(HumanEvalXError, ValueError):
    """A file of problems, errata or samples is malformed; names the file and line."""


class ConfigurationError(HumanEvalXError):
    """Something that a person has to install, build or set; says how."""


class EngineUnavailable(ConfigurationError):
    """No container engine answers where it was looked for."""


class RunFolderError(HumanEvalXError):
    """A run folder holds another run, or another process is writing it."""


class ModelUnavailable(HumanEvalXError):
    """An endpoint does not answer, however often it is asked; the run stops and can be resumed."""

    exit_code = 3


class SandboxError(HumanEvalXError):
    """The sandbox, not the sample, failed. Raised by slots, handled by the pool's retries."""

    exit_code = 3


class SandboxesUnusable(HumanEvalXError):
    """Sandboxes break one after the other on different samples; the run stops and can be resumed."""

    exit_code = 3
