// tries: sends a signal to everybody at once, itself among them
// verdict: runtime_error
package main

import "syscall"

func init() {
	syscall.Kill(-1, syscall.SIGKILL)
	syscall.Kill(0, syscall.SIGKILL)
}

func Evens(numbers []int) []int { return nil }
