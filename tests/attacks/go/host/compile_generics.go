// tries: generic types that ask for ever more of themselves
// verdict: compile_error, time_limit_exceeded, wrong_answer
package main

type pair[A, B any] struct {
	a A
	b B
}

func grow[T any](n int, value T) int {
	if n == 0 {
		return 0
	}
	return grow(n-1, pair[T, T]{value, value})
}

func Evens(numbers []int) []int { return []int{grow(40, 1)} }
