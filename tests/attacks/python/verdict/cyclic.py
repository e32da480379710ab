# tries: A list that holds itself.
# verdict: wrong_answer
def even_sum(numbers):
    numbers.append(numbers)
    return numbers
