// The plain solution.
package main

func Evens(numbers []int) []int {
	found := []int{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return found
}
