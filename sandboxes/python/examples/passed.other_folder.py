# Changes the folder, the streams and the clock of its own process.
import io
import os
import sys
import time

os.chdir("/")
sys.stdout = sys.stderr = io.StringIO()
time.time = lambda: 0


def even_sum(numbers):
    print("unseen")
    return sum(number for number in numbers if number % 2 == 0)
