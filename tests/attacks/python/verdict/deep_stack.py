# tries: overflows the stack of the interpreter itself
# verdict: runtime_error
import sys

sys.setrecursionlimit(1 << 30)


def even_sum(numbers):
    return (lambda function: function(function))(lambda function: max([1], key=lambda _: function(function)))
