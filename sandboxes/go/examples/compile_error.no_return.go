// Falls off the end.
package main

func Evens(numbers []int) []int {
	println(len(numbers))
}
