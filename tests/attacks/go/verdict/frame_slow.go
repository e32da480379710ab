// tries: sends an answer of which the last byte never comes
// verdict: time_limit_exceeded
package main

import "syscall"

func Evens(numbers []int) []int {
	syscall.Write(4, []byte{0, 15, 0, 0, 'R'})
	for {
	}
}
