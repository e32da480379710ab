# tries: An exception that ends a process with exit code 0, where it is not caught.
# verdict: runtime_error
def even_sum(numbers):
    raise SystemExit(0)
