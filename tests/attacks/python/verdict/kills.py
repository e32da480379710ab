# tries: Sends signals to every process and then to itself.
# verdict: runtime_error
import os
import signal

for number in (signal.SIGTERM, signal.SIGINT, signal.SIGUSR1, signal.SIGKILL):
    for pid in range(2, 400):
        try:
            if pid != os.getpid():
                os.kill(pid, number)
        except OSError:
            pass
os.kill(-1, signal.SIGKILL)


def even_sum(numbers):
    os.kill(os.getpid(), signal.SIGKILL)
