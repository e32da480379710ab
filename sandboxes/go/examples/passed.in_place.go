// Filters in place and returns a part of its argument.
package main

func Evens(numbers []int) []int {
	found := numbers[:0]
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return found
}
