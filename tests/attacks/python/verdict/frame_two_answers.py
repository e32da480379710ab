# tries: sends a right answer and then answers for all tests to come
# verdict: wrong_answer
import os


def send(body):
    frame = len(body).to_bytes(4, "big") + body
    while frame:
        frame = frame[os.write(4, frame):]


def even_sum(numbers):
    for value in (6, 6, 6, 6, 6):
        send(b'{"state":[],"result":%d}' % value)
    return 6
