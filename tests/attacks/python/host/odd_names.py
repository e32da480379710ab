# tries: files whose names are no text, look like options or have line breaks, of every kind that there is
# verdict: wrong_answer
import os
import socket


def even_sum(numbers):
    os.chdir("/tmp")
    for name in (b"\xff\xfe", b"-rf", b"--", b"a\nb", b"*", b" ", b"\x1b[2J", b"x" * 255):
        os.mkdir(name)
        os.chmod(name, 0)
    os.mkfifo("fifo")
    held = socket.socket(socket.AF_UNIX)
    held.bind("/tmp/socket")
    open("file", "w").close()
    os.link("file", "hard")
    os.symlink("/proc/1/root", "root")
    os.symlink("/judges", "/w/sample/judges")
    os.chmod("fifo", 0)
