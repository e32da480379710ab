# tries: starts threads until there are no more to be had, and leaves them running
# verdict: wrong_answer, time_limit_exceeded
import threading
import time


def even_sum(numbers):
    try:
        while True:
            threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
    except (RuntimeError, MemoryError):
        return None
