# Lets another process do the work.
import multiprocessing


def work(numbers):
    return sum(number for number in numbers if number % 2 == 0)


def even_sum(numbers):
    with multiprocessing.Pool(1) as pool:
        return pool.apply(work, (numbers,))
