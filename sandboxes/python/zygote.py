"""A Python that has imported what programs import and compiled every script here, and forks to go on as one of them.

Its arguments are modules to import beside the usual ones.
"""

import ctypes
import gc
import glob
import importlib
import os
import sys
import types

HERE = os.path.dirname(os.path.abspath(__file__))
#: The scripts' own modules.
OURS = "codec frames libraries program report".split()
#: The header's modules (humaneval_x/languages/python.py), and others that programs like to use.
USUAL = (
    "math re sys copy datetime itertools collections heapq statistics functools hashlib string typing "
    "abc ast bisect cmath contextlib dataclasses decimal enum fractions io json operator random struct textwrap "
    "threading time traceback warnings"
).split()


def main():
    """Comes back in forks alone, with the code of the script that it is to be."""
    import_all(OURS, HERE)
    import_all(USUAL + sys.argv[1:], sys.modules["libraries"].PACKAGES)
    scripts = {path: compiled(path) for path in glob.glob(HERE + "/*.py")}
    warm_up(sys.modules["codec"], sys.modules["frames"])
    serve = server()
    gc.collect()
    gc.freeze()
    become(serve())
    reseed()
    return scripts[sys.argv[0]]


def server():
    """serve() of serve.c, called with the interpreter's lock held as os.fork is."""
    serve = ctypes.PyDLL(HERE + "/serve.so").serve
    serve.restype = ctypes.c_void_p
    size = ctypes.c_size_t()
    return lambda: ctypes.string_at(serve(ctypes.byref(size)), size.value)


def become(order):
    """Has Python see what the process is already: its arguments and environment."""
    count, *fields = order[:-1].split(b"\0")
    argv, environment = fields[: int(count)], fields[int(count) :]
    sys.orig_argv[:] = map(os.fsdecode, argv)
    sys.argv[:] = sys.orig_argv[argv.index(b"-ISE") + 1 :]
    # What is behind os.environ, without the calls of setenv that each change of it makes.
    os.environ._data.clear()
    os.environ._data.update(variable.split(b"=", 1) for variable in environment)


def import_all(names, folder):
    sys.path.insert(0, folder)
    for name in names:
        importlib.import_module(name)
    sys.path.remove(folder)


def reseed():
    """Python's own generator is seeded anew in forks as it is; numpy's is not."""
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()


def warm_up(codec, frames):
    """What is set up at its first use is set up here."""
    namespace = {}
    exec(compile("def f(x: int) -> int:\n    return [str(x), {x: (1.5, True)}]\n", "solution.py", "exec"), namespace)
    frame = frames.pack({"result": codec.Encoder().encode(namespace["f"](1)), "state": []})
    codec.Decoder().decode(frames.json.loads(frame[4:])["result"])
    reseed()


def compiled(path):
    with open(path, "rb") as file:
        return compile(file.read(), path, "exec", dont_inherit=True)


def module_main():
    """A module __main__ as a script has it when it begins."""
    module = types.ModuleType("__main__")
    vars(module).update(__file__=sys.argv[0], __builtins__=__builtins__, __annotations__={}, __cached__=None)
    sys.modules["__main__"] = module
    return vars(module)


exec(main(), module_main())
