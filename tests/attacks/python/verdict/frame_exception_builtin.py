# tries: names functions that run code where exception classes are expected
# verdict: runtime_error
import os


def send(body):
    frame = len(body).to_bytes(4, "big") + body
    while frame:
        frame = frame[os.write(4, frame):]


def even_sum(numbers):
    send(b'{"state":[],"error":["eval",["__import__(\'os\')._exit(0)"],""]}')
