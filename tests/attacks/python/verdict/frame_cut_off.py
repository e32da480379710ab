# tries: Announces a frame and ends in the middle of it.
# verdict: runtime_error
import os


def even_sum(numbers):
    os.write(4, (1000).to_bytes(4, "big") + b"{")
    os._exit(0)
