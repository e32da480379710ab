# Looks at its own process, and writes to its own streams by their names.
import os

with open("/dev/stdout", "w") as stream:
    stream.write("begins\n")
with open("/dev/stdin") as stream:
    assert stream.read() == ""
assert "0" in os.listdir("/proc/self/fd")
assert "solution" not in open("/proc/self/environ").read()


def even_sum(numbers):
    return sum(number for number in numbers if number % 2 == 0)
