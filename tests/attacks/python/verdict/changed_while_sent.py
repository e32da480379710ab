# tries: a thread that changes the answer while it is being sent
# verdict: wrong_answer
import threading

answer = [7]


def change():
    while True:
        answer[:] = [6] * (len(answer) % 1000 + 1)


threading.Thread(target=change, daemon=True).start()


def even_sum(numbers):
    return answer
