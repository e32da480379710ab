// Reads where there is no memory.
package main

import "unsafe"

func Evens(numbers []int) []int {
	return *(*[]int)(unsafe.Pointer(uintptr(8)))
}
