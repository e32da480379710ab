# tries: sends exceptions within exceptions of types that are not what they seem
# verdict: runtime_error
import os


def send(body):
    frame = len(body).to_bytes(4, "big") + body
    while frame:
        frame = frame[os.write(4, frame):]


def even_sum(numbers):
    send(b'{"state":[],"error":["BaseExceptionGroup",["x",[{"t":"iterator","v":0}]],{"t":"ref"}]}')
