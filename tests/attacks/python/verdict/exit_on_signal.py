# tries: has a timer's signal end the process with exit code 0 in the middle of a call
# verdict: runtime_error
import os
import signal

signal.signal(signal.SIGALRM, lambda *_: os._exit(0))


def even_sum(numbers):
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    while True:
        pass
