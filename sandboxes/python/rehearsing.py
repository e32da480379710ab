"""What samples and judges do, done by their zygotes beforehand: the interpreter sets up much at its first use, and writes
to code until it has seen what that is used for. Whatever a fork writes to, it has to copy."""

import contextlib
import io
import linecache
import os
import sys

import frames

REQUESTS = [
    {"f": "f", "a": [1], "k": {}, "in_place": False},
    {"f": "f", "a": [3, ["ab", "c", "de f"]], "k": {}, "in_place": False},
    {"f": "f", "a": [2], "k": {"words": {"t": "tuple", "v": ["ab", "b"]}}, "in_place": True},
    {"f": "f", "a": ["text"], "k": {}, "in_place": False},
]
#: As rehearsal/test.py expects them.
RESULTS = [1, 0.5, "a", [1, 2], [["a", 1.5], []], True, {"t": "tuple", "v": [1, "a"]}, 0.5, None]


def sample(folder):
    """Loads a solution and answers calls."""
    import answering
    import program

    requests, replies, told = os.pipe(), os.pipe(), os.pipe()
    for request in REQUESTS:
        frames.send(requests[1], frames.pack(request))
    os.close(requests[1])
    answering.serve(vars(program.load(folder, told[1])), requests[0], replies[1])
    del sys.modules["solution"]
    for descriptor in (requests[0], *replies, told[0]):
        os.close(descriptor)
    with contextlib.redirect_stderr(io.StringIO()):
        fail(program)


def fail(program):
    """What becomes of a solution that raises, that does not compile, and of which Python warns."""
    for source in ("raises()", "(", "'\\d'"):
        try:
            program.run(source, program.SOLUTION, {})
        except SyntaxError as error:
            program.complaint(program.SOLUTION, error)
        except NameError:
            sys.excepthook(*sys.exc_info())
    linecache.cache.pop(program.SOLUTION, None)


def judge(folder):
    """Runs tests that pass."""
    import judging

    requests, replies = os.pipe(), os.pipe()
    for result in RESULTS:
        frames.send(replies[1], frames.pack({"state": [], "result": result}))
    judging.prepare(folder)
    judging.outcome(folder, "f", judging.Sample(False, requests[1], replies[0]))
    for descriptor in (*requests, *replies):
        os.close(descriptor)
