// tries: A slice that says it has four billion items.
// verdict: runtime_error
package main

import "os"
import "syscall"

func Evens(numbers []int) []int {
	content := []byte{'R', 5, 0, 0, 0, '[', ']', 'i', 'n', 't', 1, 0xff, 0xff, 0xff, 0xff}
	length := len(content)
	syscall.Write(4, append([]byte{byte(length >> 24), byte(length >> 16), byte(length >> 8), byte(length)}, content...))
	os.Exit(0)
	return nil
}
