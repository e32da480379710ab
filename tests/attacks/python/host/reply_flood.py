# tries: writes without end to the judge
# verdict: runtime_error, wrong_answer
import os

while True:
    os.write(4, b"\xff" * 65536)
