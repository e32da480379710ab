// tries: tests and sample in one process: ends with exit code 0 when it is called
// verdict: runtime_error
// problem: Go/3
package main

import "os"

func Twice(change func(int) int, value int) int {
	os.Exit(0)
	return 0
}
