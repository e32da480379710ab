# tries: Escapes, NUL and a lone surrogate in the answer.
# verdict: wrong_answer
def even_sum(numbers):
    print("\x1b[2J\x1b]0;passed\x07\x00")
    return "\x1b[2Jpassed\x00\ud800"
