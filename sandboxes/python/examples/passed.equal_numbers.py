# Floats, fractions, decimals and enumerated integers that equal the number.
import decimal
import enum
import fractions
import itertools

kinds = itertools.cycle([float, fractions.Fraction, decimal.Decimal, complex, lambda n: enum.IntEnum("E", {"x": n}).x])


def even_sum(numbers):
    total = sum(number for number in numbers if number % 2 == 0)
    return total if total > 2**53 else next(kinds)(total)
