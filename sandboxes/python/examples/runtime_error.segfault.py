# Dies by a signal.
import ctypes


def even_sum(numbers):
    return ctypes.string_at(0)
