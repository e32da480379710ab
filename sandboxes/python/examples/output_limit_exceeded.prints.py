# Prints for ever.
def even_sum(numbers):
    while True:
        print("even_sum" * 1000)
