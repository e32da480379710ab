# tries: forks on and on, each child after the end of its parent, so that nobody can be named
# verdict: wrong_answer, runtime_error
import os

if os.fork() == 0:
    os.setsid()
    while True:
        if os.fork():
            os._exit(0)


def even_sum(numbers):
    return None
