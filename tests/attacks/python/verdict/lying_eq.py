# tries: An answer that claims to equal everything.
# verdict: wrong_answer
class Liar:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = None


def even_sum(numbers):
    return Liar()
