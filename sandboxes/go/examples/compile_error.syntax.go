// A brace is missing.
package main

func Evens(numbers []int) []int {
	if len(numbers) > 0 {
		return nil
	return numbers
}
