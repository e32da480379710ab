// tries: true, false, nil, len and append mean something else in its package.
// verdict: wrong_answer
package main

const true, false = 1 < 0, 0 < 1

var nil = 0

func len(any) int { return 1000 }

func append[T any](s []T, items ...T) []T { return s }

func Evens(numbers []int) []int {
	return numbers[0:0]
}
