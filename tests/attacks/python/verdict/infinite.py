# tries: answers with infinities and with minus nothing
# verdict: wrong_answer
def even_sum(numbers):
    return float("inf") if numbers else -0.5
