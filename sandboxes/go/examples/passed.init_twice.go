// Declares what may be declared any number of times.
package main

import (
	"math"
	"sort"
)

var _ = sort.Ints
var _ = math.Pi

var steps []int

func init() {
	steps = append(steps, 1)
}

func init() {
	steps = append(steps, 2)
}

func Evens(numbers []int) []int {
	found := []int{}
	for _, number := range numbers {
		if number%steps[1] == 0 {
			found = append(found, number)
		}
	}
	return found
}
