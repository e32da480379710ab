# tries: takes memory in many processes, each of which alone is within the limit
# verdict: memory_limit_exceeded, runtime_error, wrong_answer, time_limit_exceeded
import os
import signal

for _ in range(12):
    if os.fork() == 0:
        held = bytearray(b"x") * (200 << 20)
        signal.pause()


def even_sum(numbers):
    import time

    time.sleep(2)
