# tries: makes system calls by the numbers of another architecture
# verdict: wrong_answer, runtime_error
import ctypes
import mmap

libc = ctypes.CDLL(None)
# int 0x80 with 20, getpid of 32 bits, and then the x32 bit.
code = bytes.fromhex("b814000000cd80c3")
area = mmap.mmap(-1, 4096, prot=7)
area.write(code)
found = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(area)))()
found = max(found, libc.syscall(0x40000000 | 39))


def even_sum(numbers):
    return sum(number for number in numbers if number % 2 == 0) if found > 0 else None
