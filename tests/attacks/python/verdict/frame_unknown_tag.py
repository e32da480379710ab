# tries: Sends a tag that there is not.
# verdict: runtime_error
import os


def pack(body):
    return len(body).to_bytes(4, "big") + body


def even_sum(numbers):
    frame = pack(b'{"state":[],"result":{"t":"__reduce__","v":["os.system","true"]}}')
    while frame:
        frame = frame[os.write(4, frame):]
