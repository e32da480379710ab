# tries: sends frames as long as they may be, one after the other, with nothing in them
# verdict: runtime_error
import os


def send(body):
    frame = len(body).to_bytes(4, "big") + body
    while frame:
        frame = frame[os.write(4, frame):]


def even_sum(numbers):
    while True:
        send(b"[" + b"[]," * 5_000_000 + b"[]]")
