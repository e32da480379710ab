# Recurses for ever.
def even_sum(numbers):
    return even_sum(numbers)
