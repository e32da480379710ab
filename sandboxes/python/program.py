"""Loading the sample: shared by the split and the single program, and by the syntax check."""

import os
import sys

HEADER, SOLUTION = "header.py", "solution.py"
#: What compile() raises at what is no program.
REJECTED = (SyntaxError, ValueError, RecursionError, MemoryError, OverflowError)
#: Where the agent is told whether the sample compiles, before any of it runs, and how: see sandboxes/agent/jobs.py.
TELL, COMPILES, REFUSED = 5, b"1", b"0"

_leave = os._exit


def read(name):
    """A source file's text. Raises SyntaxError where it is no UTF-8."""
    with open(name, "rb") as file:
        data = file.read()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SyntaxError("the source is not valid UTF-8: " + str(error)) from None


def load(folder="", descriptor=TELL):
    """Runs the header and the solution as a module named solution, so that a main guard does not run, and returns it."""
    parts = [compiled(name, folder, descriptor) for name in (HEADER, SOLUTION)]
    tell(descriptor, COMPILES)
    module = type(sys)("solution")
    module.__file__ = SOLUTION
    sys.modules["solution"] = module
    sys.argv = [SOLUTION]
    for part in parts:
        exec(part, vars(module))
    return module


def tell(descriptor, what):
    """Says it, and leaves no descriptor behind by which the sample could say otherwise."""
    try:
        os.write(descriptor, what)
        os.close(descriptor)
    except OSError:
        pass  # a sample that starts itself anew has none


def run(source, name, namespace):
    """Executes the text of the source file `name` in `namespace`."""
    exec(compile(source, name, "exec", dont_inherit=True), namespace)


def compiled(name, folder="", descriptor=None):
    """The code of a source file. Where it does not compile the process says so and ends: a traceback would show nothing
    of the sample, and Python takes longer to make one than for all else. The agent is told on `descriptor`, if any."""
    try:
        return compile(read(folder + name), name, "exec", dont_inherit=True)
    except REJECTED as error:
        sys.stderr.write(complaint(name, error))
        sys.stderr.flush()
        if descriptor is not None:
            tell(descriptor, REFUSED)
        # Without taking down what is loaded, which takes long, too.
        _leave(1)


def complaint(name, error):
    """Where and why the source file `name` does not compile."""
    why = "%s: %s\n" % (type(error).__name__, getattr(error, "msg", None) or error)
    if not isinstance(error, SyntaxError):
        return why
    return "%s:%s: %s\n%s" % (name, error.lineno, (error.text or "").rstrip(), why)
