# tries: answers with views and generators of itself
# verdict: wrong_answer
def even_sum(numbers):
    known = {}
    known["self"] = known
    return known.values() if numbers else (item for item in known)
