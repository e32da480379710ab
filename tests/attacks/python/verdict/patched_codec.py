# tries: Replaces the codec of its own process so that it sends references to the judge’s objects.
# verdict: runtime_error
import sys

codec = sys.modules["codec"]
codec.Encoder.encode = lambda self, value, depth=0: {"t": "ref", "v": 0}


def even_sum(numbers):
    return 7
