"""Compiles solution.py without running it; on an error says where and exits with 1."""

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


def fail(error):
    sys.exit("%s: %s" % (type(error).__name__, getattr(error, "msg", None) or error))


main()
