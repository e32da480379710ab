# tries: fills sockets that nobody reads, and sends descriptors of sockets through them
# verdict: memory_limit_exceeded, wrong_answer, time_limit_exceeded
import array
import socket


def even_sum(numbers):
    held = []
    try:
        while True:
            one, other = socket.socketpair()
            one.setblocking(False)
            one.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 1 << 24)
            held += [one, other]
            rights = array.array("i", [held[0].fileno()])
            try:
                one.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, rights)])
                while True:
                    one.send(b"x" * 65536)
            except BlockingIOError:
                pass
    except OSError:
        return None
