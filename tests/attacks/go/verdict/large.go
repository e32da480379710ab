// tries: An answer longer than any frame.
// verdict: runtime_error
package main

func Evens(numbers []int) []int {
	return make([]int, 3_000_000)
}
