// Prints without end.
package main

import "fmt"

func Evens(numbers []int) []int {
	for {
		fmt.Println("even", numbers)
	}
}
