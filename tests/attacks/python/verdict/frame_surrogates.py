# tries: sends lone surrogates and null characters
# verdict: wrong_answer
import os


def send(body):
    frame = len(body).to_bytes(4, "big") + body
    while frame:
        frame = frame[os.write(4, frame):]


def even_sum(numbers):
    send(b'{"state":[],"result":"\\ud800\\udfff\\u0000\\ud83d"}')
