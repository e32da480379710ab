// A variable that it does not use.
package main

func Evens(numbers []int) []int {
	count := 0
	found := []int{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return found
}
