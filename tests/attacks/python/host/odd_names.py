# tries: files whose names are no text, look like options or have line breaks, of every kind that there is
# verdict: wrong_answer
import os
import socket


def even_sum(numbers):
    os.chdir("/tmp")
    for name in (b"\xff\xfe", b"-rf", b"--", b"a\nb", b"*", b" ", b"\x1b[2J", b"x" * 255):
        os.mkdir(name)
        os.chmod(name, 0)
    held = socket.socket(socket.AF_UNIX)
    held.bind("/tmp/socket")
    os.symlink("/proc/1/root", "root")
    os.symlink("/judges", "/w/sample/judges")
    for make in (lambda: os.mkfifo("fifo"), lambda: os.link("socket", "hard"), lambda: os.mknod("node")):
        try:
            make()
        except OSError:
            pass
    os.chmod("socket", 0)
