// Panics with nil.
package main

func Evens(numbers []int) []int {
	panic(nil)
}
