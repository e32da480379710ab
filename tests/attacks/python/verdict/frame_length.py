# tries: Announces a frame of 4 GiB.
# verdict: runtime_error
import os


def pack(body):
    return len(body).to_bytes(4, "big") + body


def even_sum(numbers):
    frame = b"\xff\xff\xff\xff"
    while frame:
        frame = frame[os.write(4, frame):]
