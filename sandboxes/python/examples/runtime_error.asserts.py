# Fails an assertion of its own.
def even_sum(numbers):
    assert False, "my own"
