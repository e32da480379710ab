# tries: fills pipes that nobody reads, each as large as pipes may be
# verdict: wrong_answer, time_limit_exceeded
import fcntl
import os


def even_sum(numbers):
    held = []
    try:
        while True:
            source, sink = os.pipe()
            held.append(source)
            os.set_blocking(sink, False)
            try:
                fcntl.fcntl(sink, fcntl.F_SETPIPE_SZ, 1 << 20)
            except OSError:
                pass
            try:
                while True:
                    os.write(sink, b"x" * 65536)
            except BlockingIOError:
                pass
    except OSError:
        return None
