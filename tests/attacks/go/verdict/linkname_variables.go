// tries: reaches for variables of the judge's package by their linker names
// verdict: compile_error, wrong_answer, runtime_error
package main

import "unsafe"
import "humaneval/judge"

//go:linkname panicked humaneval/judge.panicked
var panicked bool

func Evens(numbers []int) []int {
	panicked = true
	return []int{7}
}

var _ unsafe.Pointer

var _ = judge.Run
