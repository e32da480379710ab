"""Sample and tests in one process, for what cannot be split: hands back the secret after the last test."""

import contextlib
import os
import sys

sys.path.insert(0, sys.argv[1])

import libraries  # noqa: E402
import program  # noqa: E402
from report import describe  # noqa: E402

SECRET, BACK, TEST = 3, 4, "test.py"
WRONG_ANSWER = 41

_read, _write, _leave = os.read, os.write, os._exit


def main():
    sys.path[0] = libraries.PACKAGES
    test = program.read(TEST)
    namespace = vars(program.load())
    try:
        program.run(test, TEST, namespace)
    except Exception as error:
        if innermost(error) != TEST:
            raise
        print(describe(error, test), end="", file=sys.stderr)
        leave(WRONG_ANSWER)
    _write(BACK, _read(SECRET, 64))
    leave(0)


def innermost(error):
    """The source file in which an exception was raised: in the tests, if an answer does not suit them."""
    trace = error.__traceback__
    while trace.tb_next:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_filename


def leave(code):
    """Ends at once: threads and exit handlers of the sample must not hold up the end."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(Exception):
            stream.flush()
    _leave(code)


main()
