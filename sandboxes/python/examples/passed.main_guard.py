# A main of its own, which must not run, and helper functions before and after.
import sys


def main():
    sys.exit(even_sum([int(word) for word in sys.stdin.read().split()]))


def even_sum(numbers):
    return add_up(number for number in numbers if is_even(number))


def is_even(number):
    return not number & 1


def add_up(numbers):
    return sum(numbers)


if __name__ == "__main__":
    main()
