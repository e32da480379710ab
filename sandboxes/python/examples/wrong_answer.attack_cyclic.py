# A list that holds itself.
def even_sum(numbers):
    numbers.append(numbers)
    return numbers
