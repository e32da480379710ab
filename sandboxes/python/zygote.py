"""A Python that has done what every sample, or every judge, begins with, and forks to go on as one of them.

usage: zygote.py sample|judge [MODULE ...], with modules to import beside the usual ones. Samples and judges have zygotes
of their own, since those of judges keep tests.
"""

import ctypes
import importlib
import os
import sys
import types

HERE = os.path.dirname(os.path.abspath(__file__))
#: What many programs use, most of the header among it (humaneval_x/languages/python.py). All that is loaded makes each
#: fork dearer, so that what few use is left to them.
USUAL = (
    "math re copy datetime itertools collections heapq functools string typing "
    "bisect cmath operator textwrap time traceback warnings"
).split()
ROLES = {"sample": ["answering", *USUAL], "judge": ["judging"]}
SCRIPTS = {}


def main(role, *modules):
    """Comes back in forks alone, with the code of the script that it is to be."""
    import_all(["memory", "rehearsing"], HERE)
    import_all(ROLES[role], HERE)
    import_all(modules, sys.modules["libraries"].PACKAGES)
    for name in ("check", "judge", "sample", "single"):
        path = "%s/%s.py" % (HERE, name)
        SCRIPTS[path] = compiled(path)
    library = ctypes.PyDLL(HERE + "/zygote.so")
    library.wait_for_order.restype = ctypes.c_void_p
    if sys.version_info[:2] == sys.modules["memory"].VERSION:
        sys.modules["memory"].settle(library, lambda: rehearse(library, role))
    become(serve(library, getattr(sys.modules[ROLES[role][0]], "prepare", None)))
    reseed()
    return SCRIPTS[sys.argv[0]]


def serve(library, prepare):
    """Comes back in forks alone, with their order; `prepare` is told what folder they are about beforehand."""
    library.begin()
    size = ctypes.c_size_t()
    while True:
        order = understood(ctypes.string_at(library.wait_for_order(ctypes.byref(size)), size.value))
        if prepare:
            prepare(arguments(order)[2])
        if library.fork_here() == 0:
            return order


def understood(order):
    """The command line and the environment of a fork; see serve.c."""
    count, *fields = order[:-1].split(b"\0")
    return [os.fsdecode(field) for field in fields[: int(count)]], fields[int(count) :]


def arguments(order):
    """What sys.argv is to be."""
    argv = order[0]
    return argv[argv.index("-ISE") + 1 :]


def become(order):
    """Has Python see what the process is already: its arguments and environment."""
    sys.orig_argv[:] = order[0]
    sys.argv[:] = arguments(order)
    # What is behind os.environ, without the calls of setenv that each change of it makes.
    os.environ._data.clear()
    os.environ._data.update(variable.split(b"=", 1) for variable in order[1])


def import_all(names, folder):
    sys.path.insert(0, folder)
    for name in names:
        importlib.import_module(name)
    sys.path.remove(folder)


def reseed():
    """Python's own generator is seeded anew in forks as it is; numpy's is not."""
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()


def rehearse(library, role):
    """What forks do, done here."""
    library.rehearse_fork()
    words = [b"python3", b"-ISE", HERE.encode() + b"/sample.py", HERE.encode()]
    become(understood(b"\0".join([b"%d" % len(words), *words, b"PATH=/usr/bin", b"HOME=/", b""])))
    reseed()
    module_main()
    getattr(sys.modules["rehearsing"], role)(HERE + "/rehearsal/")


def compiled(path):
    with open(path, "rb") as file:
        return compile(file.read(), path, "exec", dont_inherit=True)


def module_main():
    """A module __main__ as a script has it when it begins."""
    module = types.ModuleType("__main__")
    vars(module).update(__file__=sys.argv[0], __builtins__=__builtins__, __annotations__={}, __cached__=None)
    return module


code, sys.modules["__main__"] = main(*sys.argv[1:]), module_main()
exec(code, vars(sys.modules["__main__"]))
