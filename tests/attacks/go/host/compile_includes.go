// tries: embeds files of the judge, of other samples and without an end
// verdict: compile_error
package main

import _ "embed"

//go:embed ../../judges/* /dev/zero ../judge/tests.go
var tests string

func Evens(numbers []int) []int { return []int{len(tests)} }
