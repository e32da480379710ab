// tries: opens descriptors, watches and timers until there are none left
// verdict: wrong_answer, runtime_error, time_limit_exceeded
package main

import "syscall"

func Evens(numbers []int) []int {
	for _, number := range []uintptr{290, 253, 291, 283, 319} {
		for range 600 {
			syscall.Syscall(number, 0, 0, 0)
		}
	}
	for range 600 {
		syscall.Open("/dev/null", syscall.O_RDONLY, 0)
	}
	return nil
}
