# Prints, logs and warns, also what looks like a failure.
import logging
import sys
import warnings

print("AssertionError: FAILED", file=sys.stderr)
logging.warning("Traceback (most recent call last):")
warnings.warn("exit code 1")
print("0 passed, 1 failed")


def even_sum(numbers):
    return sum(number for number in numbers if number % 2 == 0)
