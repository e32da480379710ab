// tries: maps memory by the system call, and touches it
// verdict: memory_limit_exceeded, runtime_error, wrong_answer, time_limit_exceeded
package main

import "syscall"

func Evens(numbers []int) []int {
	for {
		block, err := syscall.Mmap(-1, 0, 64<<20, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_SHARED|syscall.MAP_ANON)
		if err != nil {
			return nil
		}
		for i := 0; i < len(block); i += 4096 {
			block[i] = 1
		}
	}
}
