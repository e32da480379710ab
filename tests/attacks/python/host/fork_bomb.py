# tries: to fill the machine with processes
# verdict: time_limit_exceeded, runtime_error
import os

while True:
    try:
        os.fork()
    except OSError:
        pass
