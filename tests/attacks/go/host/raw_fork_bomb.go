// tries: forks by the system call itself
// verdict: time_limit_exceeded, runtime_error, wrong_answer
// slow: ends twice at the time limit
package main

import "syscall"

func init() {
	for {
		syscall.RawSyscall(syscall.SYS_FORK, 0, 0, 0)
	}
}

func Evens(numbers []int) []int { return nil }
