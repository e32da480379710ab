// The asked-for function is not there.
package main


func Even(numbers []int) []int {
	return numbers
}
