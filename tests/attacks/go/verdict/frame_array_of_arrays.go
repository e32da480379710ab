// tries: An array of arrays of arrays, a billion items in all.
// verdict: runtime_error
package main

import "os"
import "syscall"

func Evens(numbers []int) []int {
	kind := "[1000][1000][1000]int"
	content := append([]byte{'R', byte(len(kind)), 0, 0, 0}, kind...)
	content = append(content, make([]byte, 2000)...)
	length := len(content)
	syscall.Write(4, append([]byte{0, 0, byte(length >> 8), byte(length)}, content...))
	os.Exit(0)
	return nil
}
