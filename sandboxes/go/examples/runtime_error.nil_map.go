// Writes into a nil map.
package main

func Evens(numbers []int) []int {
	var seen map[int]bool
	seen[1] = true
	found := []int{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return found
}
