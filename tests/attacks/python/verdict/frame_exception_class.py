# tries: sends an exception that ends a process, with the exit code 0 in its arguments
# verdict: runtime_error
import os


def send(body):
    frame = len(body).to_bytes(4, "big") + body
    while frame:
        frame = frame[os.write(4, frame):]


def even_sum(numbers):
    send(b'{"state":[],"error":["SystemExit",[0],"0"]}')
