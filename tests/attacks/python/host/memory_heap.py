# tries: to take all memory of the machine, a MiB at a time
# verdict: memory_limit_exceeded, time_limit_exceeded
def even_sum(numbers):
    held = []
    while True:
        held.append(bytearray(b"x") * (1 << 20))
