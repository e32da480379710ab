# tries: sends an answer byte by byte, and never the last
# verdict: time_limit_exceeded
import os


def even_sum(numbers):
    os.write(4, b"\1\0\0\0")
    while True:
        os.write(4, b" ")
