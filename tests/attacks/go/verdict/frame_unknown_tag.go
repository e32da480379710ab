// tries: A frame with a tag that there is not.
// verdict: runtime_error
package main

import "os"
import "syscall"

func Evens(numbers []int) []int {
	content := []byte{'Z'}
	length := len(content)
	syscall.Write(4, append([]byte{byte(length >> 24), byte(length >> 16), byte(length >> 8), byte(length)}, content...))
	os.Exit(0)
	return nil
}
