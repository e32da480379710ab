# Recurses 20000 levels deep with a higher limit.
import sys

sys.setrecursionlimit(100_000)


def even_sum(numbers):
    def down(levels):
        return 0 if levels == 0 else down(levels - 1)

    return down(20_000) + sum(number for number in numbers if number % 2 == 0)
