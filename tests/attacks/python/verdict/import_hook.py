# tries: hands out modules of its own for everything that is imported later
# verdict: wrong_answer, runtime_error
import sys


class Finder:
    def find_spec(self, name, path=None, target=None):
        sys.stderr.write("importing " + name)
        return None


sys.meta_path.insert(0, Finder())
sys.path[:] = ["/w/sample", "/tmp"]
sys.modules.clear()


def even_sum(numbers):
    return 7
