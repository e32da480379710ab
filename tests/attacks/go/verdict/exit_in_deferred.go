// tries: a deferred function and a finaliser end the process with exit code 0
// verdict: runtime_error
package main

import "os"
import "runtime"

func Evens(numbers []int) []int {
	held := &[]int{1}
	runtime.SetFinalizer(held, func(*[]int) { os.Exit(0) })
	defer os.Exit(0)
	return []int{2, 4}
}
