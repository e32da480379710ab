# An answer of 64 MiB.
def even_sum(numbers):
    return "6" * (64 << 20)
