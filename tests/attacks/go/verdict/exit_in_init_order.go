// tries: ends with exit code 0 while a package-level variable is made, before any init
// verdict: runtime_error
package main

import "syscall"

var _ = leave()
var _, _ = leave(), leave()

func leave() int {
	syscall.Exit(0)
	return 0
}

func init() { leave() }

func Evens(numbers []int) []int { return nil }
