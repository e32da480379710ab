// The function cannot be called as the tests call it.
package main


func Evens(numbers []string) []int {
	return nil
}
