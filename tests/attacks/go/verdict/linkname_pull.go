// tries: takes functions of the run time by their linker names
// verdict: compile_error, runtime_error, wrong_answer
package main

import "unsafe"

//go:linkname exit runtime.exit
func exit(code int32)

func Evens(numbers []int) []int {
	exit(0)
	return nil
}

var _ unsafe.Pointer
