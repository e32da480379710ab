# Asks for more than there can be.
def even_sum(numbers):
    return len([0] * 10**14)
