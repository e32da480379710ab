# tries: maps memory of all kinds and touches all of it
# verdict: memory_limit_exceeded, time_limit_exceeded
import mmap


def even_sum(numbers):
    held = []
    while True:
        area = mmap.mmap(-1, 64 << 20)
        for place in range(0, 64 << 20, 4096):
            area[place] = 1
        held.append(area)
