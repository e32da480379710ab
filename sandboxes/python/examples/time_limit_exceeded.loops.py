# Loops for ever.
def even_sum(numbers):
    while True:
        pass
