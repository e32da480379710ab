# Fails before anything is called.
import no_such_module


def even_sum(numbers):
    return 6
