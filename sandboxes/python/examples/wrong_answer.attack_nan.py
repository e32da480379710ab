# Not equal even to itself.
def even_sum(numbers):
    return {float("nan"): float("nan")}
