// Recurses a million levels deep.
package main

func Evens(numbers []int) []int {
	if down(1_000_000) != 0 {
		return nil
	}
	found := []int{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return found
}

func down(levels int) int {
	if levels == 0 {
		return 0
	}
	return down(levels - 1)
}
