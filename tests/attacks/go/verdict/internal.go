// tries: A package that nobody outside of the standard library may import.
// verdict: compile_error
package main

import "internal/cpu"

func Evens(numbers []int) []int {
	internal.Exit(0)
	return nil
}
