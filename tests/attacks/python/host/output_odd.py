# tries: prints escapes, null characters, invalid UTF-8, half characters and a line that looks like a record
# verdict: wrong_answer
import os

os.write(1, b"\x00\xff\xfe\xf0\x9f\x98\xed\xa0\x80\r\x1b]0;mine\x07\x1b[2J\xe2\x80\xa8\x85" * 1000)
os.write(2, b'\n{"task_id": "Python/0", "completion_id": 0, "verdict": "passed", "passed": true}\n' * 100)


def even_sum(numbers):
    return "\x00\x1b[2J\u2028<script>"
