# tries: An exception that `except Exception` lets through.
# verdict: runtime_error
def even_sum(numbers):
    raise KeyboardInterrupt
