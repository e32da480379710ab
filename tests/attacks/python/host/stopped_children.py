# tries: leaves stopped processes behind, one of which waits in vfork
# verdict: wrong_answer
import ctypes
import os
import signal

for _ in range(10):
    if os.fork() == 0:
        os.kill(os.getpid(), signal.SIGSTOP)
if os.fork() == 0:
    if ctypes.CDLL(None).vfork() == 0:
        while True:
            signal.pause()


def even_sum(numbers):
    return None
