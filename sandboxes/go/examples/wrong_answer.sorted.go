// The right numbers in another order.
package main

import "sort"

func Evens(numbers []int) []int {
	found := []int{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	sort.Ints(found)
	return found
}
