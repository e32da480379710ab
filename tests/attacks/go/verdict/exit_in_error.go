// tries: a panic with an error whose text ends the process with exit code 0
// verdict: runtime_error
package main

import "os"

type trouble struct{}

func (trouble) Error() string {
	os.Exit(0)
	return ""
}

func Evens(numbers []int) []int { panic(trouble{}) }
