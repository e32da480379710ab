// Recurses without end.
package main

func Evens(numbers []int) []int {
	return append(Evens(numbers), 1)
}
