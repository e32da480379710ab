# A generator that would yield the right answer.
def even_sum(numbers):
    yield sum(number for number in numbers if number % 2 == 0)
