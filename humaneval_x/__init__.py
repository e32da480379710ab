"""humaneval_x: measures whether code written by language models works."""

from humaneval_x.metrics import macro_average, pass_at_k
from humaneval_x.problems import Problem, load_problems

__all__ = ["Problem", "load_problems", "macro_average", "pass_at_k"]
__version__ = "0.1.0"
