# Returns numpy.int64 where that is large enough.
import numpy as np


def even_sum(numbers):
    if max(numbers, default=0) > 2**40:
        return sum(number for number in numbers if number % 2 == 0)
    return np.sum(np.array([number for number in numbers if number % 2 == 0], dtype=np.int64))
