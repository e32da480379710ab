// tries: writes without end to standard output
// verdict: output_limit_exceeded
package main

import "os"

func init() {
	block := make([]byte, 1<<16)
	for {
		os.Stdout.Write(block)
	}
}

func Evens(numbers []int) []int { return nil }
