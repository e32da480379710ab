// Never ends.
package main

func Evens(numbers []int) []int {
	for {
		numbers = append(numbers[:0], 1)
	}
}
