# tries: fills the disk with files that have no name any more
# verdict: wrong_answer, time_limit_exceeded
import os

held = []


def even_sum(numbers):
    for number in range(400):
        try:
            descriptor = os.open(f"/tmp/file{number}", os.O_RDWR | os.O_CREAT)
            held.append(descriptor)
            os.unlink(f"/tmp/file{number}")
            os.posix_fallocate(descriptor, 0, 60 << 20)
        except OSError:
            pass
