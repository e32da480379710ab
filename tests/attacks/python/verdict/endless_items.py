# tries: An iterator without an end.
# verdict: time_limit_exceeded
import itertools


def even_sum(numbers):
    while True:
        list(itertools.repeat(6, 1000))
