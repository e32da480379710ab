# tries: makes files that it cannot be rid of: immutable, append-only, with attributes, locked and open
# verdict: wrong_answer
import fcntl
import os
import struct

held = []


def even_sum(numbers):
    for place in ("/tmp/file", "/w/sample/file"):
        held.append(open(place, "w"))
        for do in (
            lambda: fcntl.ioctl(held[-1], 0x40086602, struct.pack("l", 0x30)),
            lambda: os.setxattr(place, "user.mine", b"x" * 4000),
            lambda: os.setxattr(place, "security.capability", b"x" * 20),
            lambda: fcntl.flock(held[-1], fcntl.LOCK_EX),
            lambda: fcntl.fcntl(held[-1], 1033, 15),
            lambda: os.chmod(place, 0o6777),
            lambda: os.chattr(place),
        ):
            try:
                do()
            except (OSError, AttributeError):
                pass
