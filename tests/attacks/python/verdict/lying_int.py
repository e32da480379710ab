# tries: The same as an int, which travels as a plain one.
# verdict: wrong_answer
class Liar(int):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __hash__(self):
        return 6


def even_sum(numbers):
    return Liar(7)
