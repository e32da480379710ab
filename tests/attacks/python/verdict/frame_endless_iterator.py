# tries: sends word of an iterator that there is not
# verdict: wrong_answer
import os


def send(body):
    frame = len(body).to_bytes(4, "big") + body
    while frame:
        frame = frame[os.write(4, frame):]


def even_sum(numbers):
    send(b'{"state":[],"result":{"t":"iterator","v":99}}')
