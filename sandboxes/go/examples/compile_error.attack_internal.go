// A package that nobody outside of the standard library may import.
package main

import "internal/cpu"

func Evens(numbers []int) []int {
	internal.Exit(0)
	return nil
}
