// tries: fills pipes and sockets that nobody reads
// verdict: wrong_answer, memory_limit_exceeded, time_limit_exceeded
package main

import "syscall"

func Evens(numbers []int) []int {
	block := make([]byte, 1<<16)
	for range 200 {
		ends := [2]int{}
		if syscall.Pipe2(ends[:], syscall.O_NONBLOCK) == nil {
			syscall.Syscall(syscall.SYS_FCNTL, uintptr(ends[1]), 1031, 1<<20)
			for range 16 {
				syscall.Write(ends[1], block)
			}
		}
		ends, err := syscall.Socketpair(syscall.AF_UNIX, syscall.SOCK_STREAM|syscall.SOCK_NONBLOCK, 0)
		if err == nil {
			for range 16 {
				syscall.Write(ends[0], block)
			}
		}
	}
	return nil
}
