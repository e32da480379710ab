"""The sample's process: loads the solution and answers calls. Nothing that it says is believed."""

import os
import sys

sys.path.insert(0, sys.argv[1])

import frames  # noqa: E402
import libraries  # noqa: E402
import program  # noqa: E402
from codec import Decoder, Encoder  # noqa: E402

REQUESTS, REPLIES = 3, 4

_leave = os._exit
_iterators = []


def main():
    sys.path[0] = libraries.PACKAGES
    namespace = vars(program.load())
    while True:
        try:
            request = frames.receive(REQUESTS)
            frames.send(REPLIES, reply(request, namespace))
        except frames.Ended:
            _leave(0)


def reply(request, namespace):
    """The frame that answers a request: a call of a function, or for the next item of an iterator."""
    decoder = Decoder()
    positional = decoder.items(request["a"], 0)
    named = {key: decoder.decode(value) for key, value in request["k"].items()}
    encoder = Encoder(decoder.known if request["in_place"] else (), keep)
    try:
        function = next if request["f"] is None else find(namespace, request["f"])
        result = function(_iterators[positional[0]]) if function is next else function(*positional, **named)
        outcome = {"result": result}
    except BaseException as error:
        outcome = {"error": error}
    flush()
    return bounded(lambda: told(encoder, outcome))


def find(namespace, name):
    if name not in namespace:
        raise NameError("name %r is not defined" % name)
    return namespace[name]


def keep(iterator):
    """Remembers an iterator that was returned; its number."""
    _iterators.append(iterator)
    return len(_iterators) - 1


def told(encoder, outcome):
    """The reply as JSON: the new contents of the arguments where these travel back, then result or error."""
    message = {"state": [encoder.contents(container) for container in encoder.known[:]]}
    if "result" in outcome:
        message["result"] = encoder.encode(outcome["result"])
    else:
        message["error"] = told_error(encoder, outcome["error"])
    return message


def told_error(encoder, error):
    """The nearest built-in type of an exception, its arguments, and the line that a person reads."""
    builtin = next(kind for kind in type(error).__mro__ if kind.__module__ == "builtins")
    text = ": ".join(filter(None, [type(error).__name__, str(error)[:300]])) + line(error)
    return [builtin.__name__, encoder.encode(list(error.args)), text]


def line(error):
    """Where in the solution an exception came from."""
    place, trace = "", error.__traceback__
    while trace:
        if trace.tb_frame.f_code.co_filename == program.SOLUTION:
            place = " (%s:%d)" % (program.SOLUTION, trace.tb_lineno)
        trace = trace.tb_next
    return place


def bounded(make):
    """The frame of the message that `make` returns; of an answer that has no frame, a wrong one."""
    try:
        frame = frames.pack(make())
        why = "%d bytes" % len(frame)
    except BaseException as error:
        frame, why = None, str(error)[:80] or type(error).__name__
    if frame and len(frame) <= frames.LIMIT:
        return frame
    return frames.pack({"state": None, "result": {"t": "opaque", "v": ["unsendable (%s)" % why, True]}})


def flush():
    """Lets no output of the sample wait in a buffer: the process is killed when the judge has seen enough."""
    try:
        sys.stdout.flush()
    except Exception:
        pass


main()
