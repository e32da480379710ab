# tries: Sends a pickle that would run code.
# verdict: runtime_error
import os


def pack(body):
    return len(body).to_bytes(4, "big") + body


def even_sum(numbers):
    frame = pack(__import__("pickle").dumps(print))
    while frame:
        frame = frame[os.write(4, frame):]
