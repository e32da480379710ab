// Panics before anything is asked.
package main

func init() {
	panic("not today")
}

func Evens(numbers []int) []int {
	found := []int{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return found
}
