# tries: an exception whose text ends the process with exit code 0
# verdict: runtime_error
import os


class Trouble(Exception):
    def __str__(self):
        os._exit(0)


def even_sum(numbers):
    raise Trouble()
