# tries: writes without end to standard output
# verdict: output_limit_exceeded
import os

while True:
    os.write(1, b"\x1b[31mx\0\xff" * 10_000)
