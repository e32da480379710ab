"""CodeGeeX-13B's architecture in PyTorch, ours: model, tokenizer, checkpoints, INT8, generation, tensor parallelism.

    model = CodeGeeX.load("codegeex_13b.pt", device="cuda")
    tokenizer = Tokenizer()
    ids = model.generate(tokenizer.encode("# language: Python\\ndef add(a, b):\\n"), max_new_tokens=64)
    text = tokenizer.decode(ids)

Needs torch: pip install humaneval_x[codegeex].
"""

from humaneval_x.errors import ConfigurationError

try:
    from humaneval_x.models.codegeex.engine import Generated, Request
except ModuleNotFoundError as error:
    if error.name != "torch":
        raise
    raise ConfigurationError("the in-tree CodeGeeX needs torch: pip install 'humaneval_x[codegeex]'") from error
from humaneval_x.models.codegeex.generate import stream, text_watch
from humaneval_x.models.codegeex.model import CodeGeeX, Config
from humaneval_x.models.codegeex.parallel import Group
from humaneval_x.models.codegeex.sampling import Sampling, sample_seed
from humaneval_x.models.codegeex.tokenizer import TextStream, Tokenizer

__all__ = [
    "CodeGeeX",
    "Config",
    "Generated",
    "Group",
    "Request",
    "Sampling",
    "TextStream",
    "Tokenizer",
    "sample_seed",
    "stream",
    "text_watch",
]
