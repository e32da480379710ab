# tries: An answer of 64 MiB.
# verdict: wrong_answer
def even_sum(numbers):
    return "6" * (64 << 20)
