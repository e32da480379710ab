# Threads that never end, and an exit handler that hangs.
import atexit
import threading
import time


def forever():
    while True:
        time.sleep(1)


atexit.register(forever)
for _ in range(3):
    threading.Thread(target=forever).start()


def even_sum(numbers):
    results = []
    worker = threading.Thread(target=lambda: results.append(sum(n for n in numbers if n % 2 == 0)))
    worker.start()
    worker.join()
    return results[0]
