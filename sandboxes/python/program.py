"""Loading the sample: shared by the split and the single program."""

import sys

HEADER, SOLUTION = "header.py", "solution.py"


def read(name):
    """A source file's text. Raises SyntaxError where it is no UTF-8."""
    with open(name, "rb") as file:
        data = file.read()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SyntaxError("the source is not valid UTF-8: " + str(error)) from None


def load(folder=""):
    """Runs the header and the solution as a module named solution, so that a main guard does not run, and returns it."""
    module = type(sys)("solution")
    module.__file__ = SOLUTION
    sys.modules["solution"] = module
    sys.argv = [SOLUTION]
    for name in (HEADER, SOLUTION):
        run(read(folder + name), name, vars(module))
    return module


def run(source, name, namespace):
    """Executes the text of the source file `name` in `namespace`."""
    exec(compile(source, name, "exec", dont_inherit=True), namespace)
