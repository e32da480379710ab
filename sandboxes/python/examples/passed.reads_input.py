# Handles the lack of input.
def even_sum(numbers):
    try:
        input("numbers? ")
    except EOFError:
        return sum(number for number in numbers if number % 2 == 0)
