# tries: an answer that calls itself an int, a list and a string
# verdict: wrong_answer
class Six:
    @property
    def __class__(self):
        return int

    def __pos__(self):
        return 6

    def __iter__(self):
        return iter([6])

    def __eq__(self, other):
        return True


def even_sum(numbers):
    return Six()
