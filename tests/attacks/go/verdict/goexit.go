// tries: Ends the goroutine that answers.
// verdict: runtime_error
package main

import "runtime"

func Evens(numbers []int) []int {
	runtime.Goexit()
	return nil
}
