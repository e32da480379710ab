// An answer longer than any frame.
package main

func Evens(numbers []int) []int {
	return make([]int, 3_000_000)
}
