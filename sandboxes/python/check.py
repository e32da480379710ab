"""Compiles solution.py without running it; on an error says where and exits with 1."""

import os
import sys

sys.path.insert(0, sys.argv[1])

from program import SOLUTION, read  # noqa: E402


def main():
    try:
        compile(read(SOLUTION), SOLUTION, "exec", dont_inherit=True)
    except SyntaxError as error:
        print("%s:%s: %s" % (SOLUTION, error.lineno, (error.text or "").rstrip()), file=sys.stderr)
        fail(error)
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        fail(error)
    # Without taking down what is loaded: that takes longer than all else.
    os._exit(0)


def fail(error):
    print("%s: %s" % (type(error).__name__, getattr(error, "msg", None) or error), file=sys.stderr, flush=True)
    os._exit(1)


main()
