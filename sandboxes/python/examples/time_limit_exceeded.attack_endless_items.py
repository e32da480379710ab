# An iterator without an end.
import itertools


def even_sum(numbers):
    while True:
        list(itertools.repeat(6, 1000))
