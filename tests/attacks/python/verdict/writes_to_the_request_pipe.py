# tries: writes to the pipe that it reads from, and reads from the one that it writes to
# verdict: runtime_error, wrong_answer
import fcntl
import os

for descriptor in (3, 4):
    fcntl.fcntl(descriptor, fcntl.F_SETFL, os.O_NONBLOCK)
for _ in range(100):
    for use in (lambda: os.write(3, b"\0\0\0\2{}"), lambda: os.read(4, 100)):
        try:
            use()
        except OSError:
            pass


def even_sum(numbers):
    return 7
