# tries: ends children and never asks for them
# verdict: wrong_answer, time_limit_exceeded
import os


def even_sum(numbers):
    try:
        while True:
            if os.fork() == 0:
                os._exit(0)
    except OSError:
        return None
