"""One line on why tests did not pass, for a person."""

import reprlib

_repr = reprlib.Repr(maxlevel=3, maxlist=12, maxtuple=12, maxdict=8, maxset=8, maxstring=120, maxother=80)


def describe(error, source, last=None):
    """The failed line of the test, what went wrong there, and the last answer."""
    text = getattr(error, "sample_text", None)
    if text is None:
        text = type(error).__name__ + (": " + str(error)[:300] if str(error) else "")
    parts = [text, failed_line(error, source)]
    if last and not hasattr(error, "sample_text"):
        parts.append(call(*last))
    return " | ".join(" ".join(part.split()) for part in parts if part) + "\n"


def failed_line(error, source):
    """The innermost line of the test that the exception went through."""
    number, trace = 0, error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == "test.py":
            number = trace.tb_lineno
        trace = trace.tb_next
    return "test line %d: %s" % (number, source.split("\n")[number - 1].strip()[:300]) if number else ""


def call(name, positional, named, result):
    arguments = [_repr.repr(value) for value in positional]
    arguments += [key + "=" + _repr.repr(value) for key, value in named.items()]
    return "%s(%s) returned %s" % (name or "next", ", ".join(arguments), _repr.repr(result))
