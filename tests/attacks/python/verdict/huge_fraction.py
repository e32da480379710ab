# tries: a fraction of two huge numbers
# verdict: wrong_answer
import fractions


def even_sum(numbers):
    return fractions.Fraction(3**40_000, 2**60_000)
