# tries: an answer whose every conversion and comparison ends the process with exit code 0
# verdict: runtime_error, wrong_answer
import os


class Six:
    def leave(self, *_):
        os._exit(0)

    __eq__ = __bool__ = __int__ = __index__ = __float__ = __str__ = __repr__ = __iter__ = __len__ = __reduce__ = leave
    __hash__ = leave


def even_sum(numbers):
    return Six()
