# tries: holds memory in files without names, which no limit on processes counts
# verdict: memory_limit_exceeded, wrong_answer, time_limit_exceeded
import os


def even_sum(numbers):
    held = []
    try:
        while True:
            descriptor = os.memfd_create("held")
            held.append(descriptor)
            for _ in range(60):
                os.write(descriptor, b"x" * (1 << 20))
    except OSError:
        return None
