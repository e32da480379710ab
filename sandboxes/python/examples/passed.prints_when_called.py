# Prints at every call, and flushes.
def even_sum(numbers):
    print("even_sum", numbers, flush=True)
    return sum(number for number in numbers if number % 2 == 0)
