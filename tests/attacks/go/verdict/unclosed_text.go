// tries: opens a text that only another file would close
// verdict: compile_error
package main

func Evens(numbers []int) []int { return []int{7} }

var rest = `
