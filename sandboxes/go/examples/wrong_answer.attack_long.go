// A wrong answer of a million numbers, which a test would print line by line.
package main

func Evens(numbers []int) []int {
	return make([]int, 1_000_000)
}
