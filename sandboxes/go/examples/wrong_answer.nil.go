// A nil slice where an empty one is asked for: assert.Equal tells them apart.
package main

func Evens(numbers []int) []int {
	var found []int
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return found
}
