// tries: a panic with a value that ends the process with exit code 0 when it is printed
// verdict: runtime_error
package main

import "os"

type six int

func (six) String() string {
	os.Exit(0)
	return ""
}

func (six) Error() string {
	os.Exit(0)
	return ""
}

func Evens(numbers []int) []int { panic(six(6)) }
