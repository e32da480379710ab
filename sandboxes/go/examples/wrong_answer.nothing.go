// Always empty.
package main

func Evens(numbers []int) []int {
	return []int{}
}
