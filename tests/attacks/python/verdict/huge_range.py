# tries: a range of more numbers than there are
# verdict: wrong_answer
def even_sum(numbers):
    return range(10**40)
