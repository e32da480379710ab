// Remembers what it was asked and answers with that.
package main

var asked []int

func Evens(numbers []int) []int {
	asked = append(asked, numbers...)
	return asked
}
