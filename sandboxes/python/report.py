"""One line on why tests did not pass, for a person."""

import reprlib

_repr = reprlib.Repr(maxlevel=3, maxlist=12, maxtuple=12, maxdict=8, maxset=8, maxstring=120, maxother=80)


def describe(error, source, last=None):
    """The failed line of the test, what went wrong there, and the last answer. Never fails: answers may be hostile."""
    text = getattr(error, "sample_text", None)
    try:
        parts = [text or said(error), failed_line(error, source), call(*last) if last and text is None else ""]
        return " | ".join(" ".join(part.split()) for part in parts if part) + "\n"
    except BaseException as trouble:
        return type(error).__name__ + " | which cannot be described: " + type(trouble).__name__ + "\n"


def said(error):
    """An exception as the last line of a traceback has it."""
    return ": ".join(filter(None, [type(error).__name__, str(error)[:300]]))


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
