# Waits for ever, without using the processor.
import time


def even_sum(numbers):
    time.sleep(10_000)
