# tries: Sends tags 5000 levels deep.
# verdict: runtime_error
import os


def pack(body):
    return len(body).to_bytes(4, "big") + body


def even_sum(numbers):
    frame = pack(b'{"state":[],"result":' + b'{"t":"tuple","v":[' * 5000 + b"]}" * 5000 + b"}")
    while frame:
        frame = frame[os.write(4, frame):]
