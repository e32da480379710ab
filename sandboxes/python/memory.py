"""The memory of a zygote, laid out so that its forks copy little of it: a page that a fork writes to is copied, and to
use an object is to write to it, since references are counted in it."""

import ctypes
import gc
import io
import types

#: The Python whose objects and memory memory.c knows.
VERSION = (3, 13)
#: How often the interpreter has to see code run before it has done to it what it does.
_ROUNDS = 10


def settle(library, rehearse):
    """Makes memory so that it need not change any more, as far as what forks do (`rehearse`) is concerned."""
    library.make_immortal.restype = ctypes.py_object
    for _ in range(_ROUNDS):
        rehearse()
    make_immortal(library, gc.get_objects())
    # Lets go of what the interpreter has in stock, too, which lies here and there.
    gc.collect()
    gc.freeze()
    library.text_in_huge_pages()
    library.fill_gaps()
    library.memory_in_huge_pages(False)


def make_immortal(library, objects):
    """Ends the counting of references to `objects` and all that they refer to; not to files, which are flushed at their
    end."""
    while objects:
        mortals = [item for item in objects if not isinstance(item, io.IOBase)]
        added = library.make_immortal(ctypes.py_object(mortals))
        objects = [*gc.get_referents(*added), *_of_code(added)]


def _of_code(items):
    """What the collector does not see, since it cannot be part of a cycle."""
    for code in items:
        if type(code) is types.CodeType:
            yield from (code.co_consts, code.co_names, code.co_filename, code.co_name, code.co_qualname)
            yield from (code.co_linetable, code.co_exceptiontable)
            yield from code.co_varnames + code.co_freevars + code.co_cellvars
