# tries: sends a fraction as a text whose value is longer than all memory
# verdict: runtime_error
import os


def send(body):
    frame = len(body).to_bytes(4, "big") + body
    while frame:
        frame = frame[os.write(4, frame):]


def even_sum(numbers):
    send(b'{"state":[],"result":{"t":"Fraction","v":["1e999999999",null]}}')
