# tries: Closes everything but the pipes, and prints what looks like success.
# verdict: wrong_answer
import os

for stream in (0, 1, 2):
    os.close(stream)


def even_sum(numbers):
    return "passed"
