// tries: constants that the compiler computes, each larger than the one before
// verdict: compile_error
package main

const (
	a = 1 << 500
	b = a * a * a * a
	c = b * b * b * b * b * b * b * b
	d = c * c * c * c * c * c * c * c
)

func Evens(numbers []int) []int { return []int{d / c} }
