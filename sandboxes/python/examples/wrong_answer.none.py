# A stub.
def even_sum(numbers):
    pass
