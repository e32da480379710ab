// Uses the helper function that the prompt gives and does not state it again.
package main

func Evens(numbers []int) []int {
	found := []int{}
	for _, number := range numbers {
		if IsEven(number) {
			found = append(found, number)
		}
	}
	return found
}
