// Generic functions and iterators.
package main

import "iter"
import "slices"

func Evens(numbers []int) []int {
	found := []int{}
	for number := range filter(slices.Values(numbers), func(n int) bool { return n%2 == 0 }) {
		found = append(found, number)
	}
	return found
}

func filter[T any](items iter.Seq[T], holds func(T) bool) iter.Seq[T] {
	return func(yield func(T) bool) {
		for item := range items {
			if holds(item) && !yield(item) {
				return
			}
		}
	}
}
