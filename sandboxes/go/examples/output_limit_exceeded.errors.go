// The same on the other stream.
package main

func Evens(numbers []int) []int {
	for {
		println("odd odd odd odd odd odd odd odd odd odd odd odd odd odd odd odd odd odd odd odd odd odd")
	}
}
