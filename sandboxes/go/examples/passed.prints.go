// Prints when it is loaded, when it is called, and on both streams.
package main

import "fmt"
import "os"

func init() {
	fmt.Println("PASS")
}

func Evens(numbers []int) []int {
	fmt.Println("numbers:", numbers)
	fmt.Fprintln(os.Stderr, "--- FAIL: panic: fatal error")
	println("more")
	found := []int{}
	for _, number := range numbers {
		if number%2 == 0 {
			found = append(found, number)
		}
	}
	return found
}
