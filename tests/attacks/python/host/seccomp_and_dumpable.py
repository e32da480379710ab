# tries: puts filters on itself, asks to be traced, gives up being killed and adopts orphans
# verdict: wrong_answer, runtime_error
import ctypes
import os

libc = ctypes.CDLL(None)
for option in range(1, 70):
    if option not in (1, 15, 22):
        libc.prctl(option, 1, 0, 0, 0)
if os.fork() == 0:
    libc.prctl(36, 1, 0, 0, 0)
    while True:
        os.setsid() if os.fork() == 0 and os.getpid() != os.getsid(0) else os.sched_yield()
        break
    while True:
        os.sched_yield()


def even_sum(numbers):
    return None
