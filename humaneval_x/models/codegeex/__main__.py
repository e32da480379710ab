"""python -m humaneval_x.models.codegeex split | merge | quantize | generate"""

from __future__ import annotations

import argparse
import sys

import torch

from humaneval_x.errors import HumanEvalXError
from humaneval_x.models.codegeex import checkpoint, layout
from humaneval_x.models.codegeex.engine import Request
from humaneval_x.models.codegeex.generate import stream
from humaneval_x.models.codegeex.model import CodeGeeX
from humaneval_x.models.codegeex.parallel import Group
from humaneval_x.models.codegeex.sampling import Sampling
from humaneval_x.models.codegeex.tokenizer import MERGES, Tokenizer
from humaneval_x.terminal import tell


def parser() -> argparse.ArgumentParser:
    """The command line; each command's `run` takes the parsed arguments."""
    root = argparse.ArgumentParser(prog="python -m humaneval_x.models.codegeex", description="CodeGeeX checkpoints")
    commands = root.add_subparsers(required=True, metavar="split | merge | quantize | generate")

    command = commands.add_parser("split", help="cut a checkpoint into model-parallel parts")
    _source_and_target(command, "the folder to make")
    command.add_argument("parts", type=int, choices=layout.PARTS, help="how many")
    command.add_argument("--step", type=int, help="make the layout with global_stepN/ and its pointer file")
    command.set_defaults(run=lambda a: checkpoint.split(a.source, a.target, a.parts, a.step))

    command = commands.add_parser("merge", help="make one file of model-parallel parts")
    _source_and_target(command, "the file to make")
    command.set_defaults(run=lambda a: checkpoint.merge(a.source, a.target))

    command = commands.add_parser("quantize", help="make INT8 weights, in as many parts as there are")
    _source_and_target(command, "the file or folder to make")
    command.set_defaults(run=lambda a: checkpoint.quantize_checkpoint(a.source, a.target))

    command = commands.add_parser("generate", help="continue a prompt; under torchrun, by tensor parallelism")
    _generate_arguments(command)
    command.set_defaults(run=run_generate)
    return root


def _source_and_target(command: argparse.ArgumentParser, target: str) -> None:
    command.add_argument("source", help="a checkpoint: a file or a folder of parts")
    command.add_argument("target", help=target)


def _generate_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("checkpoint", help="a file or a folder of parts")
    command.add_argument("prompt")
    command.add_argument("--merges", default=MERGES, help="a merges file, where the model has its own")
    command.add_argument("--n-heads", type=int, help="by default hidden/128")
    command.add_argument("--dtype", choices=("float32", "float16", "bfloat16"), help="by default the file's")
    command.add_argument("--max-new-tokens", type=int, default=256)
    command.add_argument("--temperature", type=float, default=0.0, help="0, the default, is greedy")
    command.add_argument("--top-p", type=float, default=0.95)
    command.add_argument("--seed", type=int, default=0)


def run_generate(arguments: argparse.Namespace) -> None:
    """Prints the continuation, on rank 0."""
    group = Group.from_environment() if Group.launched() else Group()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    dtype = getattr(torch, arguments.dtype) if arguments.dtype else None
    model = CodeGeeX.load(arguments.checkpoint, arguments.n_heads, dtype, device, group)
    tokenizer = Tokenizer(arguments.merges)
    sampling = Sampling(arguments.temperature, 0, arguments.top_p, arguments.max_new_tokens)
    request = Request(tokenizer.encode(arguments.prompt), [arguments.seed])
    for generated in stream(model, [request], sampling, eos=tokenizer.eos):
        if group.rank == 0:
            print(tokenizer.decode(generated.ids))


def main(arguments: list[str] | None = None) -> int:
    """Runs a command; the exit code, 0 or that of the error, whose message goes to stderr."""
    parsed = parser().parse_args(arguments)
    try:
        parsed.run(parsed)
    except HumanEvalXError as error:
        return tell(error)
    return 0


if __name__ == "__main__":
    sys.exit(main())
