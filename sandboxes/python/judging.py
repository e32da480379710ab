"""The judge's side: runs the tests as they are, with the function they test replaced by one that asks the sample.

Ends with a JudgeExit (humaneval_x/programs.py); an exit code of Python's own means that the judge is broken. Leaves
at once where the sample's process has ended or talks nonsense, so that no `except` of the tests can hide it.
"""

import marshal
import os
import sys

import frames
import libraries
from codec import Decoder, Encoder, Unsendable
from report import describe

PASSED, WRONG_ANSWER, SAMPLE_RAISED, SAMPLE_ENDED, BAD_FRAME = 0, 41, 42, 43, 44
REPLIES, REQUESTS = 3, 4
SETUP, TEST = "setup.py", "test.py"
#: Of what a zygote compiles, it keeps so many judges, the last ones, of at most so many bytes each.
_MOST_KEPT, _KEPT_BYTES = 256, 1 << 16

#: By a judge's folder, marshalled, since live code takes several times the memory, which each fork costs; empty for those
#: that forks compile themselves.
_kept = {}


def main(folder, entry, in_place=""):
    sys.path.append(libraries.PACKAGES)
    leave(*outcome(folder, entry, Sample(bool(in_place))))


def outcome(folder, entry, sample):
    """How the tests end: the exit code, and what to say."""
    kept = _kept.get(folder)
    setup, test, text = marshal.loads(kept) if kept else (None, None, read(folder, TEST))
    namespace = {"__name__": "test"}
    exec(setup or compiled(folder, SETUP), namespace)
    namespace[entry] = sample.function(entry)
    try:
        exec(test or compiled(folder, TEST), namespace)
    except BaseException as error:
        code = SAMPLE_RAISED if error is sample.raised else WRONG_ANSWER
        return code, describe(error, text, sample.last)
    return PASSED, ""


def prepare(folder):
    """In a zygote: compiles a judge's files, whose folder's name changes with them, for all of its forks to come."""
    if folder in _kept:
        return
    try:
        code = marshal.dumps((compiled(folder, SETUP), compiled(folder, TEST), read(folder, TEST)))
    except Exception:  # the fork will say
        code = b""
    _kept[folder] = code if len(code) <= _KEPT_BYTES else b""
    if len(_kept) > _MOST_KEPT:
        del _kept[next(iter(_kept))]


def compiled(folder, name):
    return compile(read(folder, name), name, "exec")


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return file.read()


def leave(code, message):
    sys.stdout.flush()
    if message:
        os.write(2, message.encode("utf-8", "backslashreplace"))
    os._exit(code)


class Sample:
    """The other process. `last` is the call that was answered last, `raised` the exception it raised last, if any."""

    def __init__(self, in_place, requests=REQUESTS, replies=REPLIES):
        self.last = None
        self.raised = None
        self._in_place = in_place
        self._requests, self._replies = requests, replies

    def function(self, name):
        def ask(*positional, **named):
            try:
                return self._ask(name, positional, named)
            except StopIteration:
                # It would end a map or a loop of the tests without a word.
                self.raised = RuntimeError("StopIteration")
                raise self.raised from None

        ask.__name__ = ask.__qualname__ = name
        return ask

    def _ask(self, name, positional, named):
        encoder = Encoder(strict=True)
        reply = self._exchange(self._request(encoder, name, positional, named))
        error, result = self._understood(reply, encoder.known if self._in_place else [])
        self.last = (name, positional, named, result)
        if error is not None:
            self.raised = error
            raise error
        return result

    def _request(self, encoder, name, positional, named):
        try:
            positional = encoder.items(positional, 0)
            named = {key: encoder.encode(value) for key, value in named.items()}
        except Unsendable as error:
            leave(WRONG_ANSWER, "the tests hand over a %s, which plain data cannot carry\n" % error)
        return {"f": name, "a": positional, "k": named, "in_place": self._in_place}

    def _exchange(self, request):
        try:
            frames.send(self._requests, frames.pack(request))
            return frames.receive(self._replies)
        except frames.Ended:
            leave(SAMPLE_ENDED, "the sample's process ended before the tests were through\n")
        except frames.BadFrame as error:
            leave(BAD_FRAME, "the sample's process sent what is no answer: %s\n" % error)

    def _understood(self, reply, known):
        """The exception or the result of a reply; the contents of `known` are brought up to date."""
        try:
            decoder = Decoder(known, lambda number: Items(self, number))
            for container, contents in zip(known, reply.get("state", ()), strict=False):
                decoder.fill(container, contents)
            if "error" in reply:
                return rebuilt(decoder, *reply["error"]), None
            return None, decoder.decode(reply["result"])
        except BaseException as error:
            leave(BAD_FRAME, "the sample's process sent what is no answer: %s\n" % type(error).__name__)


class Items:
    """An iterator that the sample returned: its items are fetched one by one."""

    def __init__(self, sample, number):
        self._sample = sample
        self._number = number

    def __iter__(self):
        return self

    def __repr__(self):
        return "<iterator>"

    def __next__(self):
        return self._sample._ask(None, (self._number,), {})


def rebuilt(decoder, name, arguments, text):
    """The sample's exception as one of the built-in type `name`."""
    arguments = decoder.decode(arguments)
    kind = getattr(sys.modules["builtins"], name)
    if not issubclass(kind, BaseException):
        raise TypeError("not an exception")
    try:
        error = kind(*arguments)
    except (TypeError, ValueError):
        error = RuntimeError(text)
    error.sample_text = str(text)
    return error
