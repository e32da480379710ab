# tries: Asks for a numpy array of objects.
# verdict: runtime_error
import os


def pack(body):
    return len(body).to_bytes(4, "big") + body


def even_sum(numbers):
    frame = pack(b'{"state":[],"result":{"t":"ndarray","v":["object",[1],[1]]}}')
    while frame:
        frame = frame[os.write(4, frame):]
