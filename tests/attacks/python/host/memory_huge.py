# tries: asks for more memory than any machine has, and locks what it gets
# verdict: memory_limit_exceeded, runtime_error, wrong_answer, time_limit_exceeded
import ctypes


def even_sum(numbers):
    libc = ctypes.CDLL(None)
    libc.mlockall(7)
    libc.mmap.restype = ctypes.c_void_p
    for exponent in range(63, 30, -1):
        libc.mmap(None, ctypes.c_size_t(1 << exponent), 3, 0x22 | 0x8000, -1, 0)
    return bytearray(1 << 40)
