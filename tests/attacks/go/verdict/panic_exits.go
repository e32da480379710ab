// tries: A panic whose error ends the process when it is looked at.
// verdict: runtime_error
package main

import "os"

type strange struct{}

func (strange) Error() string {
	os.Exit(0)
	return ""
}

func Evens(numbers []int) []int {
	panic(strange{})
}
