// tries: holds memory in files without names
// verdict: memory_limit_exceeded, wrong_answer, runtime_error, time_limit_exceeded
package main

import "syscall"
import "unsafe"

func Evens(numbers []int) []int {
	name := [2]byte{'x', 0}
	block := make([]byte, 1<<20)
	for range 400 {
		descriptor, _, failed := syscall.Syscall(319, address(&name), 0, 0)
		if failed != 0 {
			return nil
		}
		for range 60 {
			syscall.Write(int(descriptor), block)
		}
	}
	return nil
}

func address[T any](value *T) uintptr { return uintptr(unsafe.Pointer(value)) }
