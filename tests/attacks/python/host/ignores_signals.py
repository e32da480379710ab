# tries: leaves processes behind that ignore and block every signal, in sessions of their own
# verdict: wrong_answer
import os
import signal
import time

for _ in range(20):
    if os.fork() == 0:
        os.setsid()
        for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
            signal.signal(number, signal.SIG_IGN)
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        time.sleep(600)


def even_sum(numbers):
    return None
